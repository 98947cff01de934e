/** Single words and phrases of English that rules should not hold: doubled words, vague words, tangled negations. */
import { sourceSpan } from '../../../document/projection.ts';
import { eachBlock, type Rule } from '../../rule.ts';
import { eachSentence } from './sentences.ts';

/** Words that are rightly said twice: "the rule that that page sets", "bye bye". */
const TWICE = new Set(['that', 'had', 'bye', 'no', 'so', 'very', 'many', 'knock', 'ha', 'blah', 'etc']);

export const doubledWord: Rule = {
  name: 'english/doubled-word',
  summary: 'No word is typed twice.',
  detail: 'A word that stands twice in a row is nearly always left over from rewriting. Delete one.',
  severity: 'warning',
  fix: 'suggested',
  messages: { found: 'Unexpected second "{word}", expected it once' },
  languages: ['en'],
  examples: [{ wrong: 'We remove the the video.\n', right: 'We remove the video.\n' }],
  check(context) {
    eachBlock(context.document, (block, section) => {
      if (block.kind === 'code' || block.kind === 'html') return;
      for (const match of block.prose.matchAll(
        /(?<![\p{L}\p{N}'\u2019-])(\p{L}+)([^\S\t]+)(\1)(?![\p{L}\p{N}'\u2019-])/giu,
      )) {
        const [whole, first, space, second] = match as unknown as [string, string, string, string];
        if (
          block.inlines.some(
            ({ kind, start, end }) =>
              kind === 'image' && start < match.index + whole.length && match.index < end,
          )
        )
          continue;
        const name = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
        if (name || TWICE.has(first.toLowerCase()) || (first.length === 1 && !/^[aI]$/i.test(first)))
          continue;
        const gap = { start: match.index + first.length, end: match.index + whole.length };
        const span = sourceSpan(block, gap.start + space.length, gap.end);
        const edit = sourceSpan(block, gap.start, gap.end);
        const plain = context.document.text.slice(edit.start, edit.end) === space + second;
        context.report({
          message: 'found',
          ...span,
          section,
          values: { word: second },
          ...(plain && { fix: { kind: 'suggested', edits: [{ ...edit, text: '' }] } }),
        });
      }
    });
  },
};

export const vague: Rule = {
  name: 'english/vague',
  summary: 'A rule says what it means, without "and/or", "etc." or "appropriate".',
  detail:
    'Words like these leave the decision to the reader, and every moderator and translator decides differently. Say which of the two, name the rest, or say what makes a thing appropriate.',
  severity: 'info',
  fix: null,
  messages: {
    andOr: 'Unexpected "{word}", expected "and", "or", or "… or both"',
    rest: 'Unexpected "{word}", expected the whole list, or "such as" before it',
    open: 'Unexpected "{word}", expected the measure: who decides, by what',
  },
  options: { words: { default: [], means: 'more words that are too vague here' } },
  languages: ['en'],
  examples: [
    { wrong: 'We remove videos and/or comments.\n', right: 'We remove videos, comments or both.\n' },
    { wrong: 'We remove insults, threats, etc.\n', right: 'We remove insults and threats.\n' },
    { right: 'We remove inappropriate nudity.\n' },
  ],
  check(context) {
    const more = (Array.isArray(context.options.words) ? context.options.words : [])
      .map(String)
      .filter((word) => word !== '');
    const escaped = more.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:(and/or)|(etc\\.?|and so (?:on|forth))|((?:as|where|if|when) (?:appropriate|necessary|applicable)|appropriate(?:ly)?${escaped.map((word) => `|${word}`).join('')}))(?![\\p{L}\\p{N}-])`,
      'giu',
    );
    eachSentence(context, (sentence, base, block, section) => {
      const match = pattern.exec(sentence);
      pattern.lastIndex = 0;
      if (!match) return;
      const start = base + match.index;
      context.report({
        message: match[1] ? 'andOr' : match[2] ? 'rest' : 'open',
        ...sourceSpan(block, start, start + match[0].length),
        section,
        values: { word: match[0] },
      });
    });
  },
};

const DOUBLE =
  /\b(?:(?:not|never|cannot|\w+n['\u2019]t)(?: (?!if\b|and\b|or\b|but\b|when\b|that\b|which\b|because\b|is\b|are\b)\w+)? (?:not|never|no|none|nobody|nothing|without)|nobody \w+ (?:not|never|cannot)|not un(?:usual|common|like|likely|reasonable|welcome|kind|lawful|fair|clear|known|related|willing|able|aware|authori[sz]ed|acceptable|necessary|important|safe|helpful))\b/i;

export const doubleNegative: Rule = {
  name: 'english/double-negative',
  summary: 'One negation in a clause.',
  detail:
    'Two negations cancel out, and a translation that keeps only one turns the rule into its opposite. Say it positively.',
  severity: 'info',
  fix: null,
  messages: { found: 'Unexpected second negation in "{text}", expected one' },
  languages: ['en'],
  examples: [
    { wrong: 'Such posts are not unwelcome.\n', right: 'Such posts are welcome.\n' },
    { right: 'We do not allow threats, not even as a joke.\n' },
  ],
  check(context) {
    eachSentence(context, (sentence, base, block, section) => {
      const match = DOUBLE.exec(sentence);
      if (
        !match ||
        /\b(?:not|no) (?:only|just|matter|doubt)\b|\bwhy not\b|\bor not\b|\bif not\b/i.test(match[0])
      )
        return;
      const start = base + match.index;
      context.report({
        message: 'found',
        ...sourceSpan(block, start, start + match[0].length),
        section,
        values: { text: match[0].replace(/\s+/g, ' ') },
      });
    });
  },
};

const EXCEPTION = /\b(?:unless|except|excepting|however|notwithstanding|provided that|other than)\b/gi;

export const nestedExceptions: Rule = {
  name: 'english/nested-exceptions',
  summary: 'One exception in a sentence.',
  detail: 'An exception to an exception has to be read three times. Give each its own sentence or list item.',
  severity: 'info',
  fix: null,
  messages: {
    found: 'Unexpected "{word}" after "{first}" in one sentence, expected one exception in a sentence',
  },
  languages: ['en'],
  examples: [
    {
      wrong: 'We remove nudity unless it is art, except when a minor is shown.\n',
      right: 'We remove nudity unless it is art. Art that shows a minor is removed too.\n',
    },
  ],
  check(context) {
    eachSentence(context, (sentence, base, block, section) => {
      const [first, second] = [...sentence.matchAll(EXCEPTION)];
      if (!first || !second) return;
      const start = base + second.index;
      context.report({
        message: 'found',
        ...sourceSpan(block, start, start + second[0].length),
        section,
        values: { word: second[0].toLowerCase(), first: first[0].toLowerCase() },
      });
    });
  },
};
