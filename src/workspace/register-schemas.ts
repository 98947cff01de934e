/** What the registers of consultations may hold. The published JSON Schemas are made from these. */
import * as z from 'zod/mini';
import { ORGANISATION_KINDS } from '../model/organisation.ts';
import { ID_EXPECTED, ID_PATTERN, isId } from '../model/register.ts';
import { AUDIENCES } from '../model/resources.ts';
import { DOUBTS, RESPONSE_KINDS, RESPONSE_STATUSES } from '../model/response.ts';
import { isDay } from '../model/version.ts';

const DAY = 'a date such as 2023-04-21';
const COUNTRY = 'a country as two capitals, such as PK or GB';

const id = z.string().check(z.regex(ID_PATTERN, ID_EXPECTED), z.refine(isId, 'another id'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, DAY), z.refine(isDay, DAY));
/** `UK` is what people write for GB; packets for two spellings of one country would be counted apart. */
const country = z.string().check(z.regex(/^(?!UK$)[A-Z]{2}$/, COUNTRY));
const text = (most: number) =>
  z.string().check(z.regex(/\S/, 'words'), z.maxLength(most, `at most ${most} characters`));
const list = <T extends z.ZodMiniType>(one: T, most: number) =>
  z.array(one).check(z.maxLength(most, `at most ${most} entries`));
const maybe = <T extends z.ZodMiniType>(one: T) => z.optional(z.nullable(one));

/** A text per locale, or one text, which then is in the source language. */
const local = (most = 10_000) => z.union([text(most), z.record(z.string(), text(most))]);
/** A section id or the path of a document. */
const target = text(300);
const targets = maybe(list(target, 500));

export const organisationsSchema = z.strictObject({
  organisations: maybe(
    list(
      z.strictObject({
        id,
        names: z.optional(local(300)),
        name: z.optional(local(300)),
        country,
        kind: z.enum(ORGANISATION_KINDS),
        topics: targets,
        locales: maybe(list(z.string(), 50)),
        contact: maybe(local(300)),
        fictional: maybe(z.boolean()),
      }),
      10_000,
    ),
  ),
});

const ends = z.strictObject({ low: local(300), high: local(300) });

export const consultationSchema = z.strictObject({
  id: z.optional(id),
  title: local(300),
  from: z.string().check(z.regex(/^[^\s-]\S{0,199}$/, 'a version, a day or a commit')),
  to: z.string().check(z.regex(/^[^\s-]\S{0,199}$/, 'a version, a day or a commit')),
  opens: day,
  closes: day,
  embargo: maybe(day),
  effective: maybe(day),
  contact: z.strictObject({ role: local(300), address: maybe(text(300)) }),
  aims: local(),
  questions: maybe(
    list(
      z.strictObject({
        id,
        section: maybe(target),
        kind: maybe(z.enum(['text', 'scale', 'agree'])),
        text: local(2000),
        ends: maybe(ends),
      }),
      500,
    ),
  ),
  rationales: maybe(list(z.strictObject({ section: target, text: local() }), 1000)),
  organisations: maybe(list(id, 10_000)),
  restricted: targets,
  figures: maybe(list(id, 500)),
});

const words = z.string().check(z.maxLength(100_000, 'at most 100000 characters'));

export const registerSchema = z.strictObject({
  entries: maybe(
    list(
      z.strictObject({
        id,
        organisation: maybe(id),
        group: maybe(
          z.strictObject({
            name: text(300),
            participants: maybe(z.int().check(z.gte(0, 'a number of people'))),
          }),
        ),
        kind: maybe(z.enum(RESPONSE_KINDS)),
        locale: maybe(z.string()),
        section: maybe(target),
        document: maybe(target),
        question: maybe(id),
        asked: maybe(local(2000)),
        quote: maybe(words),
        text: maybe(words),
        edit: maybe(z.strictObject({ from: words, to: words })),
        anchor: maybe(z.enum(['placed', 'moved', 'orphaned', 'unplaced', 'whole'])),
        received: day,
        late: maybe(z.boolean()),
        permission: maybe(z.enum(['named', 'anonymous', 'none'])),
        source: maybe(
          z.strictObject({
            file: z.string().check(z.maxLength(300, 'at most 300 characters')),
            sha256: z.string().check(z.regex(/^(?:[0-9a-f]{64})?$/, 'a SHA-256 in hex')),
            at: maybe(z.string().check(z.maxLength(1000, 'at most 1000 characters'))),
            doubt: maybe(z.enum(DOUBTS)),
          }),
        ),
        packet: maybe(text(300)),
        status: maybe(z.enum(RESPONSE_STATUSES)),
        reason: maybe(local()),
        duplicateOf: maybe(id),
        answeredBy: maybe(list(text(300), 500)),
        reply: maybe(
          z.strictObject({
            text: maybe(words),
            sent: maybe(day),
            satisfied: maybe(z.union([z.boolean(), z.literal('partly')])),
          }),
        ),
      }),
      100_000,
    ),
  ),
});

const audiences = maybe(list(z.enum(AUDIENCES), AUDIENCES.length));

export const resourcesSchema = z.strictObject({
  resources: maybe(
    list(
      z.strictObject({
        id,
        kind: z.enum(['guide', 'helpline', 'tool', 'programme']),
        title: local(300),
        text: local(),
        address: maybe(text(500)),
        countries: maybe(list(country, 300)),
        sections: targets,
        audiences,
      }),
      2000,
    ),
  ),
  workshops: maybe(
    list(
      z.strictObject({
        id,
        audiences,
        title: local(300),
        sections: targets,
        examples: maybe(
          list(z.strictObject({ verdict: z.enum(['allowed', 'not-allowed']), text: local() }), 200),
        ),
        discuss: maybe(list(local(), 200)),
      }),
      500,
    ),
  ),
});

export const enforcementSchema = z.strictObject({
  figures: maybe(
    list(
      z.strictObject({
        id,
        title: local(300),
        value: z.number(),
        unit: local(300),
        period: z.strictObject({ from: day, to: day }),
        scope: local(300),
        source: local(1000),
        sections: targets,
      }),
      2000,
    ),
  ),
});
