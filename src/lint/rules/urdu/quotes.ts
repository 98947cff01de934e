/** Quotation marks: balanced in a block, and of one kind in the corpus: UR211. */
import { editsFor, type Passage, passageSpan, read, readingOf } from '../../passages.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { writingOf } from '../../settings.ts';

/** `curly` puts U+201C first, `mirrored` U+201D (CLDR's order for Urdu). */
type Style = 'ascii' | 'curly' | 'mirrored' | 'guillemets';

const MARKS: Readonly<Record<Style, readonly [string, string]>> = {
  ascii: ['"', '"'],
  curly: ['\u201C', '\u201D'],
  mirrored: ['\u201D', '\u201C'],
  guillemets: ['\u00AB', '\u00BB'],
};

const NAMES: Readonly<Record<Style, string>> = {
  ascii: 'straight quotes ("…")',
  curly: 'curly quotes (“…”)',
  mirrored: 'curly quotes (”…“)',
  guillemets: 'guillemets («…»)',
};

interface Pair {
  style: Style;
  open: number;
  close: number;
}

interface Quotes {
  pairs: Pair[];
  /** Offset of a mark without its partner. */
  lone: number | null;
}

const QUOTE = /["\u201C\u201D\u00AB\u00BB]/g;

/** Pair the marks of a passage: each kind with its own. A mark after a digit may be an inch sign and is left out when odd. */
function pairQuotes(text: string): Quotes {
  const waiting: Record<string, { mark: string; at: number }[]> = { ascii: [], curly: [], guillemets: [] };
  const pairs: Pair[] = [];
  for (const match of text.matchAll(QUOTE)) {
    const mark = match[0];
    const kind = mark === '"' ? 'ascii' : mark < '\u2000' ? 'guillemets' : 'curly';
    const open = waiting[kind]!.at(-1);
    if (!open || (kind !== 'ascii' && open.mark === mark)) waiting[kind]!.push({ mark, at: match.index });
    else {
      waiting[kind]!.pop();
      const style: Style = kind === 'curly' && open.mark === '\u201D' ? 'mirrored' : (kind as Style);
      pairs.push({ style, open: open.at, close: match.index });
    }
  }
  const lone = Object.values(waiting)
    .flat()
    .find((one) => !/[0-9\u06F0-\u06F9]$/.test(text.slice(Math.max(0, one.at - 1), one.at)));
  return { pairs, lone: lone ? lone.at : null };
}

/** The kind of quotes the locale uses: as configured, else what most of its pairs are. */
function expectedStyle(context: RuleContext): Style | null {
  const { quotes } = writingOf(context.config, context.document.locale);
  if (quotes === 'ascii') return 'ascii';
  const { locale } = context.document;
  const count = context.memo(`urdu/quotes ${locale}`, 'corpus', () => {
    const counts: Record<Style, number> = { ascii: 0, curly: 0, mirrored: 0, guillemets: 0 };
    for (const document of context.corpus.locales.get(locale)?.values() ?? [context.document]) {
      for (const passage of read(document).passages) {
        for (const pair of pairQuotes(passage.text).pairs) counts[pair.style]++;
      }
    }
    return counts;
  });
  if (quotes === 'curly') return count.mirrored > count.curly ? 'mirrored' : 'curly';
  const styles: Style[] = ['ascii', 'curly', 'mirrored'];
  const best = styles.reduce((most, style) => (count[style] > count[most] ? style : most));
  return count[best] === 0 ? null : best;
}

function fixPair(context: RuleContext, passage: Passage, pair: Pair, style: Style) {
  const first = editsFor(context.document, passage, pair.open, pair.open + 1, MARKS[style][0]);
  const second = editsFor(context.document, passage, pair.close, pair.close + 1, MARKS[style][1]);
  return first && second ? { kind: 'suggested' as const, edits: [...first, ...second] } : undefined;
}

const quotes: Rule = {
  name: 'urdu/quotes',
  summary: 'Quotation marks come in pairs, and of one kind.',
  detail:
    'Curly quotes are not mirrored in right-to-left text, so that mixed kinds look like mistakes. `writing.ur.quotes` in mizan.yaml says which are used: `ascii` ("…"), `curly` (in the order most of the text uses), or `any` (whatever most of the text uses, as without the setting). Guillemets are not used in Urdu.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    lone: 'Unexpected {mark} without a partner, expected quotes in pairs.',
    style: 'Unexpected {found}, expected {expected} as in the rest of the text.',
    guillemets: 'Unexpected guillemets («…»), expected quotation marks.',
  },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (!/["\u201C\u201D\u00AB\u00BB]/.test(alphabet)) return;
    const expected = expectedStyle(context);
    for (const passage of passages) {
      const { pairs, lone } = pairQuotes(passage.text);
      if (lone !== null) {
        context.report({
          ...passageSpan(passage, lone, lone + 1),
          message: 'lone',
          values: { mark: passage.text[lone]! },
          section: passage.section,
          severity: 'error',
        });
      }
      for (const pair of pairs) {
        if (pair.style === expected || (expected === null && pair.style !== 'guillemets')) continue;
        context.report({
          ...passageSpan(passage, pair.open, pair.close + 1),
          message: pair.style === 'guillemets' ? 'guillemets' : 'style',
          values: { found: NAMES[pair.style], expected: NAMES[expected ?? 'ascii'] },
          section: passage.section,
          fix: lone === null ? fixPair(context, passage, pair, expected ?? 'ascii') : undefined,
        });
      }
    }
  },
  examples: [
    {
      wrong: 'اسے “نوجوان” کہتے ہیں، "بچہ" نہیں، "بالغ" نہیں',
      right: 'اسے "نوجوان" کہتے ہیں، "بچہ" نہیں، "بالغ" نہیں',
    },
    { wrong: 'اسے ”نوجوان“ کہتے ہیں، "بچہ" نہیں', right: 'اسے "نوجوان" کہتے ہیں، "بچہ" نہیں' },
    { right: 'اسے ”نوجوان“ کہتے ہیں، ”بچہ“ نہیں' },
    { wrong: 'اسے «نوجوان» کہتے ہیں', right: 'اسے "نوجوان" کہتے ہیں' },
    { wrong: 'اسے "نوجوان کہتے ہیں' },
    { wrong: 'اسے “نوجوان کہتے ہیں' },
    { right: 'اسے "نوجوان" کہتے ہیں' },
    { right: '5" کی اسکرین' },
  ],
};

export const quoteRules: Rule[] = [quotes];
