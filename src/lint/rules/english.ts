/** The rules `english/*`: plain and consistent English. */
import type { Rule } from '../rule.ts';
import { undefinedAbbreviation } from './english/abbreviations.ts';
import { modalConsistency } from './english/modals.ts';
import { quotes } from './english/quotes.ts';
import { readability, sentenceLength } from './english/readability.ts';
import { doubledWord, doubleNegative, nestedExceptions, vague } from './english/words.ts';

export const englishRules: readonly Rule[] = [
  readability,
  sentenceLength,
  undefinedAbbreviation,
  modalConsistency,
  doubledWord,
  quotes,
  vague,
  doubleNegative,
  nestedExceptions,
];
