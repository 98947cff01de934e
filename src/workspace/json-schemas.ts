/** The schemas of the YAML files as JSON Schema, for editors. */
import * as z from 'zod/mini';
import {
  consultationSchema,
  enforcementSchema,
  organisationsSchema,
  registerSchema,
  resourcesSchema,
} from './register-schemas.ts';
import { configSchema, glossarySchema, ledgerSchema } from './schemas.ts';

/** JSON text by file name. */
export function describeSchemas(): Record<string, string> {
  const schemas = {
    'mizan.schema.json': configSchema,
    'glossary.schema.json': glossarySchema,
    'versions.schema.json': ledgerSchema,
    'organisations.schema.json': organisationsSchema,
    'consultation.schema.json': consultationSchema,
    'register.schema.json': registerSchema,
    'resources.schema.json': resourcesSchema,
    'enforcement.schema.json': enforcementSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
