/** An age in a rule says on which side of it the rule lies. */
import type { Block } from '../../../document/document.ts';
import { sourceSpan } from '../../../document/projection.ts';
import type { Language } from '../../../text/language.ts';
import { wordKey } from '../../../text/normalize.ts';
import { extractNumbers, type NumberMention } from '../../../text/numbers.ts';
import { stopped, type Token, tokenize } from '../../../text/tokens.ts';
import type { Rule } from '../../rule.ts';

/** Words between the number and the word that makes an age of it. */
const NEAR = 3;

export const ageWithoutComparator: Rule = {
  name: 'policy/age-without-comparator',
  summary: 'An age in a rule has its "under", "over" or "at least".',
  detail:
    'A rule for people "aged 13" leaves open whether it holds for those who are 12 or 14, and a translation will guess. Write "under 13", "13 and over" or "from 13 to 17".',
  severity: 'warning',
  fix: null,
  messages: {
    found:
      'Unexpected age \u2068{age}\u2069 without a bound, expected "under", "over" or "and over" (in the words of this language)',
  },
  options: {
    from: { default: 5, means: 'the lowest number read as an age that rules are about' },
    to: { default: 25, means: 'the highest' },
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong: '# Accounts\n\n**Not allowed**\n\n- Accounts of children aged 13\n',
      right: '# Accounts\n\n**Not allowed**\n\n- Accounts of children under 13\n',
    },
    { locale: 'en', right: '# Accounts\n\n**Not allowed**\n\n- Gifts from people aged 13 to 17\n' },
    {
      locale: 'ur',
      wrong: '# اکاؤنٹس\n\n**اجازت نہیں ہے**\n\n- 13 سال عمر کے بچوں کے اکاؤنٹس\n',
      right: '# اکاؤنٹس\n\n**اجازت نہیں ہے**\n\n- 13 سال سے کم عمر بچوں کے اکاؤنٹس\n',
    },
  ],
  check(context) {
    const { document, language, options } = context;
    const words = new Set((language.ageWords ?? []).map(wordKey));
    if (words.size === 0) return;
    for (const section of document.sections)
      for (const block of section.blocks) {
        if (!/\p{Nd}/u.test(block.prose) && block.role !== 'rule-item') continue;
        for (const [from, to] of ruleSpans(block)) {
          const text = block.prose.slice(from, to);
          for (const mention of findBareAges(text, language, words)) {
            if (mention.value < Number(options.from) || mention.value > Number(options.to)) continue;
            context.report({
              message: 'found',
              ...sourceSpan(block, from + mention.start, from + mention.end),
              section,
              values: { age: mention.text },
            });
          }
        }
      }
  },
};

/** What of a block states a rule: all of a rule item, the bold sentences of a paragraph. */
function ruleSpans(block: Block): [number, number][] {
  if (block.role === 'rule-item') return [[0, block.prose.length]];
  if (block.kind !== 'paragraph' || block.role !== null) return [];
  return block.inlines
    .filter(
      ({ kind, start, end }) =>
        kind === 'strong' &&
        end - start > 25 &&
        /[.!?\u06D4\u061F\u0964]\s*$/.test(block.text.slice(start, end)),
    )
    .map(({ start, end }) => [start, end]);
}

function findBareAges(text: string, language: Language, words: ReadonlySet<string>): NumberMention[] {
  const tokens = tokenize(text);
  if (!tokens.some(({ key }) => words.has(key))) return [];
  const mentions = extractNumbers(text, language).filter(({ kind, inDate }) => kind === 'number' && !inDate);
  return mentions.filter((mention, index) => {
    if (mention.comparator !== null || !mention.hard) return false;
    const first = tokens.findIndex(({ start }) => start >= mention.start);
    const last = tokens.findLastIndex(({ end }) => end <= mention.end);
    if (!isBesideAge(tokens, first, last, words)) return false;
    // The ends of a range bound each other.
    const near = (other: NumberMention | undefined): boolean =>
      other !== undefined &&
      Math.min(Math.abs(other.start - mention.end), Math.abs(mention.start - other.end)) <= 25;
    return !near(mentions[index - 1]) && !near(mentions[index + 1]);
  });
}

function isBesideAge(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: ReadonlySet<string>,
): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NEAR); at--) {
    if (tokens[at + 1]!.gap === stopped) break;
    if (words.has(tokens[at]!.key)) return true;
  }
  for (let at = last + 1; at <= Math.min(tokens.length - 1, last + NEAR); at++) {
    if (tokens[at]!.gap === stopped) break;
    if (words.has(tokens[at]!.key)) return true;
  }
  return false;
}
