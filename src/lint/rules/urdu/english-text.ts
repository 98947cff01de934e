/** Arabic script and direction controls in English text: EN501. */
import type { Block } from '../../../document/document.ts';
import { editsFor, passageSpan, readingOf } from '../../passages.ts';
import { nameOf, visible } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';

const CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const ARABIC =
  /[\u0600-\u061B\u061D-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC][\u0600-\u061B\u061D-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC\u200C\s]*(?<!\s)/g;
const LETTER = /[\u0620-\u064A\u066E-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Languages' names for themselves, as links to other translations show them. */
const ENDONYMS = new Set([
  'اردو',
  'العربية',
  'عربي',
  'عربی',
  'فارسی',
  'پښتو',
  'سنڌي',
  'کوردی',
  'ئۇيغۇرچە',
  'اللغة العربية',
]);

const arabicScript: Rule = {
  name: 'english/arabic-script',
  summary: 'English text has no Urdu letters and no direction controls, unless marked as Urdu.',
  detail:
    'Urdu letters in the English tree are usually a translation saved in the wrong file, and invisible direction controls can make a rule read otherwise than it is written. Move the text, or mark a quoted word: <span lang="ur" dir="rtl">…</span>. A link that shows the name of a language is left alone.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    letters:
      'Unexpected text in Arabic script ({found}) in English, expected English, or <span lang="ur" dir="rtl">{found}</span>.',
    control: 'Unexpected invisible direction control {code} in English text. Delete it.',
  },
  languages: ['en'],
  check(context) {
    const { document, report } = context;
    if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(document.text)) {
      for (const { 0: char, index: start } of document.text.matchAll(CONTROL)) {
        report({
          start,
          end: start + 1,
          message: 'control',
          values: { code: nameOf(char) },
          fix: { kind: 'suggested', edits: [{ start, end: start + 1, text: '' }] },
        });
      }
    }
    const { passages, alphabet } = readingOf(context);
    if (!LETTER.test(alphabet)) return;
    for (const passage of passages) {
      for (const match of passage.text.matchAll(ARABIC)) {
        if (!LETTER.test(match[0]) || isLanguageLink(passage.block, passage.at + match.index, match[0]))
          continue;
        const end = match.index + match[0].length;
        const edits = editsFor(
          document,
          passage,
          match.index,
          end,
          `<span lang="ur" dir="rtl">${match[0]}</span>`,
        );
        report({
          ...passageSpan(passage, match.index, end),
          message: 'letters',
          values: { found: visible(match[0].length > 40 ? `${match[0].slice(0, 40)}…` : match[0]) },
          section: passage.section,
          fix:
            edits && edits.length > 0 && passage.kind !== 'title' ? { kind: 'suggested', edits } : undefined,
        });
      }
    }
  },
  examples: [
    {
      locale: 'en',
      wrong: 'The word نفرت means hate.',
      right: 'The word <span lang="ur" dir="rtl">نفرت</span> means hate.',
    },
    { locale: 'en', wrong: 'Call \u202Enow.', right: 'Call now.' },
    { locale: 'en', right: '[اردو](../ur/index.md)' },
    { locale: 'en', right: '- [Arabic/العربية](ar.md)' },
    { locale: 'en', right: 'We do not allow hate.' },
    { locale: 'en', right: 'The code `ہے` is a sample.' },
  ],
};

function isLanguageLink(block: Block, at: number, found: string): boolean {
  if (!ENDONYMS.has(found.trim())) return false;
  return block.inlines.some((inline) => inline.kind === 'link' && inline.start <= at && at < inline.end);
}

export const arabicScriptRules: Rule[] = [arabicScript];
