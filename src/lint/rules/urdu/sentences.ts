/** Long sentences: RD961. No formula of readability holds for Urdu; the number of words does. */
import { countWords, segmentSentences } from '../../../text/segments.ts';
import { type Passage, passageSpan, readingOf } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const sentenceLength: Rule = {
  name: 'urdu/sentence-length',
  summary: 'Sentences are short enough to be read at one go.',
  detail:
    'A rule that a young person must keep has to be understood at the first reading. Split a sentence of more than 35 words: one condition to a sentence, and lists as lists.',
  severity: 'warning',
  fix: null,
  messages: {
    long: 'Unexpected sentence of {words} words, expected at most {most}. Split it, or make a list of it.',
  },
  options: {
    warn: { default: 35, means: 'words in a sentence above which it is reported' },
    error: { default: 55, means: 'words above which that is an error' },
  },
  languages: ['ur'],
  check(context) {
    const warn = Number(context.options.warn);
    const error = Number(context.options.error);
    for (const passage of readingOf(context).passages) {
      if (countSpaces(passage.text) < warn) continue;
      // A line break inside a paragraph is a space to the reader; a linked title before a dash is no part of the sentence.
      const from = titleEnd(passage);
      for (const { text: sentence, start: at } of segmentSentences(
        passage.text.slice(from).replaceAll('\n', ' '),
        context.language,
      )) {
        const start = from + at;
        if (countSpaces(sentence) < warn / 2) continue;
        const words = countWords(sentence);
        if (words <= warn) continue;
        const lead = sentence.search(/\S/);
        context.report({
          ...passageSpan(passage, start + lead, start + sentence.trimEnd().length),
          message: 'long',
          values: { words, most: warn },
          section: passage.section,
          severity: words > error ? 'error' : undefined,
        });
      }
    }
  },
  examples: [
    { wrong: `${'یہ '.repeat(36)}ہے۔` },
    { right: `${'یہ '.repeat(20)}ہے۔ ${'وہ '.repeat(20)}ہے۔` },
    { wrong: `${'یہ '.repeat(11)}ہے۔`, options: { warn: 10 } },
  ],
};

/** Spaces: a bound on the words that costs nothing. */
function countSpaces(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= 0x20) count++;
  return count;
}

/** Where the sentence begins after a leading link and a dash or colon, as in lists of resources. */
function titleEnd({ block, at, text }: Passage): number {
  if (block.kind !== 'list-item') return 0;
  const link = block.inlines.find((one) => one.kind === 'link' && one.start === at);
  return link && /^\s*[-:\u2013\u2014]/.test(text.slice(link.end - at)) ? link.end - at : 0;
}

export const sentenceRules: Rule[] = [sentenceLength];
