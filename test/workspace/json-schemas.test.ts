/** The published JSON Schemas are those of the code, and accept the bundled files. */

import { readFileSync } from 'node:fs';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeSchemas } from '../../src/workspace/json-schemas.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('schemas', () => {
  it.each(Object.entries(describeSchemas()))('%s is up to date (npm run schemas)', (name, schema) => {
    expect(read(`schemas/${name}`)).toBe(schema);
  });

  it.each([
    ['mizan.schema.json', 'guidelines/mizan.yaml'],
    ['glossary.schema.json', 'guidelines/glossary.yaml'],
    ['organisations.schema.json', 'guidelines/organisations.yaml'],
    ['consultation.schema.json', 'guidelines/consultations/2023-update/consultation.yaml'],
    ['resources.schema.json', 'guidelines/resources.yaml'],
    ['enforcement.schema.json', 'guidelines/enforcement.yaml'],
  ])('%s accepts %s', (schema, file) => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(read(`schemas/${schema}`)));
    expect(validate(parse(read(file))) || validate.errors).toBe(true);
  });

  it('refuse an unknown key', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(read('schemas/mizan.schema.json')));
    expect(validate({ source: 'en', locales: {}, glosary: 'x' })).toBe(false);
  });
});
