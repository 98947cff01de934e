/** Builders for documents in tests: each test states only what matters to it. */
import fc from 'fast-check';
import type { Document } from '../../src/document/document.ts';
import { indexLabels } from '../../src/document/labels.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { Labels } from '../../src/model/config.ts';

/** The labels of the bundled guidelines. */
export const LABELS: Labels = {
  dispositions: {
    'not-allowed': { en: ['Not allowed'], ur: ['اجازت نہیں ہے'] },
    allowed: { en: ['Allowed'], ur: ['اجازت ہے'] },
    'age-restricted': { en: ['Age-restricted (18 and over)'], ur: ['18 سال سے کم عمر افراد کے لیے محدود'] },
    ineligible: { en: ['Ineligible for the For You feed'], ur: ['فار یو فیڈ (FYF) کے لیے نااہل'] },
  },
  definitions: { en: ['Definitions'], ur: ['تعریفیں'] },
};

/** A parsed document; English unless told otherwise. */
export function makeDocument(
  text: string,
  input: Partial<{ locale: string; path: string; file: string }> = {},
): Document {
  const locale = input.locale ?? 'en';
  const path = input.path ?? 'topic';
  const file = input.file ?? `guidelines/${locale}/${path}.md`;
  return parseDocument({ locale, path, file, text }, indexLabels(LABELS, locale));
}

/** Random Markdown, rich in the constructs that move offsets about. */
export function arbitraryMarkdown(): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    'rule',
    'not',
    'ہم',
    'نہیں',
    '13',
    '۱۳',
    '**bold**',
    '*em*',
    '`code`',
    '[a link](b.md#c)',
    '<https://example.org/>',
    '![alt](i.png)',
    '&amp;',
    '&#x06CC;',
    '\\*',
    '<span dir="ltr">0800-1</span>',
    '[^1]',
    '<!-- note -->',
    '{#id}',
    '| a',
    '~~x~~',
    '😀',
    '\u200Fa',
    'a_b_c',
    '[ref]',
  );
  const line = fc.array(words, { maxLength: 6 }).map((found) => found.join(' '));
  const prefix = fc.constantFrom(
    '',
    '# ',
    '## ',
    '### ',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '> - ',
    '    ',
    '```\n',
    '| a | b |\n|---|---|\n| ',
    '[^1]: ',
    '[ref]: ',
    '<div dir="rtl">\n',
    '</div>\n',
    '\u200F# ',
    '---\n',
    '===\n',
    '\t',
  );
  const ending = fc.constantFrom('\n', '\n\n', '\r\n', '\n---\n', '\n===\n', '');
  const front = fc.constantFrom(
    '',
    '',
    '---\ntitle: x\n---\n',
    '\uFEFF',
    '\uFEFF---\ntitle: x\n---\n',
    '---\na: 1\n---\n\n---\nb: 2\n---\n',
  );
  return fc
    .tuple(
      front,
      fc.array(
        fc.tuple(prefix, line, ending).map((parts) => parts.join('')),
        { maxLength: 12 },
      ),
    )
    .map(([head, lines]) => head + lines.join(''));
}
