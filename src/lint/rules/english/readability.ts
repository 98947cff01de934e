/** How hard English guidelines are to read: school grade of a section, length of a sentence. */
import { sourceSpan } from '../../../document/projection.ts';
import { measureReadability } from '../../../text/readability.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Rule } from '../../rule.ts';
import { eachSentence } from './sentences.ts';

export const readability: Rule = {
  name: 'english/readability',
  summary: 'A section can be read by a teenager.',
  detail:
    'The school grade (Flesch\u2013Kincaid) comes from the length of sentences and words. Grade 8 is what a reader of 13 manages; shorter sentences and everyday words bring it down. Sections of fewer than 100 words or 5 sentences are too short to measure. It is information, not a fault.',
  severity: 'info',
  fix: null,
  messages: {
    found:
      'Reading grade {grade} with {length} words to a sentence, where {target} or less is easy for teenagers',
  },
  options: { grade: { default: 12, means: 'sections above this school grade are reported' } },
  languages: ['en'],
  examples: [
    {
      wrong: `# Rules\n\n${'Organisations participating in consultations systematically communicate comprehensive recommendations concerning institutional accountability. '.repeat(10)}\n`,
      right: `# Rules\n\n${'We ask people what they think of our rules. Then we write down what they say and what we did. '.repeat(7)}\n`,
    },
  ],
  check(context) {
    for (const section of context.document.sections) {
      if (!section.heading && section.level > 0) continue;
      const blocks = section.blocks
        .filter(({ kind, role }) => kind !== 'code' && kind !== 'html' && role !== 'label')
        .map(({ prose }) => prose);
      const { grade, sentenceLength } = measureReadability(blocks, context.language);
      if (grade === null || grade <= Number(context.options.grade)) continue;
      const { start, end } = section.heading ?? section.blocks[0]!;
      context.report({
        message: 'found',
        start,
        end,
        section,
        values: { grade: grade.toFixed(1), length: Math.round(sentenceLength), target: 8 },
      });
    }
  },
};

export const sentenceLength: Rule = {
  name: 'english/sentence-length',
  summary: 'A sentence of a rule has no more than about 25 words.',
  detail:
    'Long sentences lose readers, and translators split them differently, so that rules no longer stand side by side. Make two sentences, or a list.',
  severity: 'info',
  fix: null,
  messages: { found: 'Unexpected sentence of {words} words, expected at most {limit}' },
  options: {
    long: { default: 30, means: 'more words than this are worth knowing of' },
    tooLong: { default: 40, means: 'more words than this are a warning' },
  },
  languages: ['en'],
  examples: [
    {
      options: { long: 6, tooLong: 12 },
      wrong: 'We remove every video that shows such things.\n',
      right: 'We remove such videos.\n',
    },
  ],
  check(context) {
    const long = Number(context.options.long);
    const tooLong = Number(context.options.tooLong);
    eachSentence(context, (text, start, block, section) => {
      if (block.kind === 'table-row' || text.length < long * 2) return;
      const words = tokenize(text).filter(({ kind }) => kind === 'word').length;
      if (words <= long) return;
      const lead = text.length - text.trimStart().length;
      context.report({
        message: 'found',
        ...sourceSpan(block, start + lead, start + text.trimEnd().length),
        section,
        severity: words > tooLong ? 'warning' : 'info',
        values: { words, limit: long },
      });
    });
  },
};
