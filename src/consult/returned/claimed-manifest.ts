/** A packet's manifest out of a returned file, as far as it is of the right shape: anybody can write one. */
import * as z from 'zod/mini';
import type { ClaimedManifest } from './returned.ts';

const MOST_SECTIONS = 5_000;
const MOST_QUESTIONS = 1_000;

const name = z.string().check(z.maxLength(300));
const optional = z.catch(z.nullable(name), null);
const day = z.catch(z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), null);
const tag = z.string().check(z.regex(/^[A-Za-z0-9-]{2,35}$/));
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const words = z.record(tag, z.string().check(z.maxLength(2_000)));
const hash = z.catch(z.nullable(z.string().check(z.regex(/^[0-9a-f]{40,64}$/))), null);

const schema = z.object({
  from: z.catch(z.nullable(z.object({ commit: hash })), null),
  to: z.catch(z.object({ name: z.catch(name, ''), digest: z.catch(digest, '') }), { name: '', digest: '' }),
  locales: z.catch(z.array(tag).check(z.maxLength(50)), []),
  opens: day,
  closes: day,
  embargo: day,
  sections: z
    .array(
      z.object({
        key: name,
        section: optional,
        document: z.catch(name, ''),
        digests: z.catch(z.record(tag, digest), {}),
        removed: z.catch(z.boolean(), false),
      }),
    )
    .check(z.maxLength(MOST_SECTIONS)),
  questions: z.array(name).check(z.maxLength(MOST_QUESTIONS)),
  asked: z.optional(
    z.catch(
      z
        .array(
          z.object({
            id: name,
            section: optional,
            kind: z.enum(['text', 'scale', 'agree']),
            text: words,
            ends: z.catch(z.nullable(z.object({ low: words, high: words })), null),
          }),
        )
        .check(z.maxLength(MOST_QUESTIONS)),
      undefined as never,
    ),
  ),
});

/** The manifest; null for what is none, or holds no list of sections and questions. */
export function readClaimedManifest(value: unknown): ClaimedManifest | null {
  const read = schema.safeParse(value);
  if (!read.success) return null;
  const { from, asked, ...rest } = read.data;
  return { ...rest, from: from?.commit ?? null, ...(asked ? { asked } : {}) };
}
