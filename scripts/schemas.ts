/** Writes schemas/*.json, which editors use to complete and check the YAML files of a workspace. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describeSchemas } from '../src/workspace/json-schemas.ts';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(describeSchemas())) writeFileSync(new URL(name, folder), schema);
