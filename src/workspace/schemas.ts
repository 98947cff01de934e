/** What each YAML file of a workspace may hold. The published JSON Schemas are made from these. */
import * as z from 'zod/mini';

const words = z.union([
  z.pipe(
    z.string(),
    z.transform((one: string) => [one]),
  ),
  z.array(z.string()),
]);

/** Labels per locale: one, or several. */
const labels = z.record(z.string(), words);

const severity = z.enum(['error', 'warning', 'info', 'off']);

/** `off`, a severity, or a severity with options. YAML reads a bare `off` as text, but older readers as false. */
const ruleSetting = z.union([severity, z.literal(false), z.looseObject({ severity: z.optional(severity) })]);

const writing = z.strictObject({
  digits: z.optional(z.enum(['latn', 'arabext', 'arab', 'any'])),
  yearSuffix: z.optional(z.enum(['none', 'hamza', 'any'])),
  quotes: z.optional(z.enum(['ascii', 'curly', 'any'])),
  renderDirection: z.optional(z.boolean()),
  allowMarks: z.optional(z.boolean()),
});

const dispositions = z.strictObject({
  'not-allowed': z.optional(labels),
  allowed: z.optional(labels),
  'age-restricted': z.optional(labels),
  ineligible: z.optional(labels),
});

export const configSchema = z.strictObject({
  title: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
  source: z.string(),
  locales: z.record(z.string(), z.strictObject({ name: z.optional(z.string()), files: z.string() })),
  ignore: z.optional(words),
  dispositions: z.optional(dispositions),
  definitions: z.optional(labels),
  writing: z.optional(z.record(z.string(), writing)),
  protect: z.optional(words),
  glossary: z.optional(z.string()),
  permalink: z.optional(z.string()),
  rules: z.optional(z.record(z.string(), ruleSetting)),
});

/** `accepted`, `forbidden` and `variants` hold forms per locale. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.looseObject({
      term: z.string(),
      accepted: z.optional(z.record(z.string(), words)),
      forbidden: z.optional(z.record(z.string(), words)),
      variants: z.optional(z.record(z.string(), words)),
      implies: z.optional(z.array(z.number())),
      caseSensitive: z.optional(z.boolean()),
      note: z.optional(z.string()),
    }),
  ),
});

/** versions.yaml, the ledger. Dates stay text: YAML would make clock times of them. */
export const ledgerSchema = z.strictObject({
  versions: z.optional(
    z.nullable(
      z.array(
        z.strictObject({
          name: z
            .string()
            .check(
              z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a name of ASCII letters, digits, dots and dashes'),
            ),
          announced: z.string(),
          effective: z.string(),
          digest: z.string(),
          summary: z.optional(z.record(z.string(), z.string())),
          consultation: z.optional(z.string()),
        }),
      ),
    ),
  ),
});
