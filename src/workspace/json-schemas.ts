/** The schemas of the YAML files as JSON Schema, for editors. */
import * as z from 'zod/mini';
import { configSchema, glossarySchema, ledgerSchema } from './schemas.ts';

/** JSON text by file name. */
export function describeSchemas(): Record<string, string> {
  const schemas = {
    'mizan.schema.json': configSchema,
    'glossary.schema.json': glossarySchema,
    'versions.schema.json': ledgerSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
