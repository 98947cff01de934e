/** Documents made at random, and a second language made of them, for the laws of alignment. */
import fc from 'fast-check';

const WORDS = [
  'content',
  'rules',
  'safety',
  'minor',
  'report',
  'account',
  'violence',
  'appeal',
  'video',
  'remove',
  'harm',
  'people',
];

const sentence = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom('13', '18', 'LIVE', '[a](a.md)', '`x`') },
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((words) => `${words.join(' ')}.`);

const list = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const block = fc.oneof(
  sentence,
  list,
  sentence.map((text) => `> ${text}`),
);

const section = fc
  .record({
    level: fc.integer({ min: 1, max: 4 }),
    title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    id: fc.option(fc.constantFrom('age', 'spam', 'harm', 'feed', 'live')),
    blocks: fc.array(block, { maxLength: 4 }),
  })
  .map(({ level, title, id, blocks }) =>
    [`${'#'.repeat(level)} ${title.join(' ')}${id ? ` {#${id}}` : ''}`, ...blocks].join('\n\n'),
  );

/** A document as its sections. */
export const sections = fc.array(section, { maxLength: 9 });

/** Markdown of sections. */
export function markdownOf(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** The same words in another language, so to speak: letters of another script, markup, numbers, names and ids as they were. */
export function translate(markdown: string): string {
  return markdown.replace(/\{#[^}]*\}|\[a\]\(a\.md\)|`x`|LIVE|[a-z]+/g, (found) =>
    /^[a-z]+$/.test(found)
      ? [...found].map((letter) => String.fromCharCode(0x627 + (letter.charCodeAt(0) - 97))).join('')
      : found,
  );
}
