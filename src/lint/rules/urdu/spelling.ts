/** Words with a preferred spelling: UR113. The list is data of the language; a project adds to it or takes from it. */
import { PREFERRED_SPELLINGS } from '../../../text/ur-spelling.ts';
import { editsFor, passageSpan, readingOf } from '../../passages.ts';
import { eachMatch, visible } from '../../pattern-rule.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { urduRegExp } from './urdu-pattern.ts';

interface SpellingList {
  words: Map<string, string>;
  pattern: RegExp;
}

const lists = new Map<string, SpellingList>();

function spellingList(context: RuleContext): SpellingList {
  const { words: wanted, keep: kept } = context.options;
  const add =
    wanted && typeof wanted === 'object' && !Array.isArray(wanted) ? (wanted as Record<string, unknown>) : {};
  const keep = Array.isArray(kept) ? kept.map(String) : [];
  const key = JSON.stringify([add, keep]);
  const cached = lists.get(key);
  if (cached) return cached;
  const words = new Map(
    Object.entries({ ...PREFERRED_SPELLINGS, ...add }).map(([from, to]) => [from, String(to)]),
  );
  for (const word of keep) words.delete(word);
  const choices = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = choices.length === 0 ? /(?!)/g : urduRegExp(`(?:${choices.join('|')})</WORD>`);
  const list = { words, pattern };
  lists.set(key, list);
  return list;
}

const spellingPreferred: Rule = {
  name: 'urdu/spelling-preferred',
  summary: 'Words are spelled one way throughout: لیے، چاہیے، ہراساں.',
  detail:
    'Several everyday words are written in more than one way; readers trust a text that keeps to one, and search finds it. The list follows the usual recommendations (لیے، دیے، کیجیے، چاہیے without hamza; گئے، نئے with it) and holds a few plain mistakes. In mizan.yaml `words` adds pairs of your own, `keep` takes words off the list, and `approved: false` turns the fixes into suggestions.',
  severity: 'warning',
  fix: 'safe',
  messages: { spelling: 'Unexpected spelling {found}, expected {expected}.' },
  options: {
    words: { default: {}, means: 'spellings to add: written form → preferred form' },
    keep: { default: [], means: 'words of the list to leave as they are' },
    approved: { default: true, means: 'the project has approved the list: fixes are safe' },
  },
  languages: ['ur'],
  check(context) {
    const { words, pattern } = spellingList(context);
    const { passages } = readingOf(context);
    for (const passage of passages) {
      eachMatch(pattern, passage.text, (match) => {
        const start = match.index;
        if (start > 0 && /[\p{L}\p{M}]/u.test(passage.text[start - 1]!)) return;
        const end = start + match[0].length;
        const expected = words.get(match[0])!;
        const edits = editsFor(context.document, passage, start, end, expected);
        context.report({
          ...passageSpan(passage, start, end),
          message: 'spelling',
          values: { found: visible(match[0]), expected },
          section: passage.section,
          fix: edits ? { kind: context.options.approved === false ? 'suggested' : 'safe', edits } : undefined,
        });
      });
    }
  },
  examples: [
    { wrong: 'بنانے کیلئے', right: 'بنانے کے لیے' },
    { wrong: 'ہونی چاہئے', right: 'ہونی چاہیے' },
    { wrong: 'کے لئے', right: 'کے لیے' },
    { wrong: 'چاہیئے', right: 'چاہیے' },
    { wrong: 'حراساں', right: 'ہراساں' },
    { wrong: 'نھیں', right: 'نہیں' },
    { wrong: 'زمہ داری', right: 'ذمہ داری' },
    { wrong: 'پالیسی کا متن', right: 'ضابطے کا متن', options: { words: { پالیسی: 'ضابطے' } } },
    { right: 'کے لئے', options: { keep: ['لئے'] } },
    { right: 'گئے' },
    { right: 'نئے' },
    { right: 'لیے' },
    { right: 'چاہیے' },
  ],
};

export const spellingRules: Rule[] = [spellingPreferred];
