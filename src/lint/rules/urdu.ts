/** Every rule of the Urdu family, in the order of the reference. */
import type { Rule } from '../rule.ts';
import { bidiRules } from './urdu/bidi.ts';
import { digitRules } from './urdu/digits.ts';
import { directionRules } from './urdu/direction.ts';
import { foreignLetterRules } from './urdu/foreign-letters.ts';
import { hamzaRules } from './urdu/hamza.ts';
import { invisibleRules } from './urdu/invisible.ts';
import { joiningRules } from './urdu/joining.ts';
import { latinPunctuationRules } from './urdu/latin-punctuation.ts';
import { listRules } from './urdu/lists.ts';
import { markRules } from './urdu/marks.ts';
import { punctuationSpacingRules } from './urdu/punctuation-spacing.ts';
import { quoteRules } from './urdu/quotes.ts';
import { renderOrderRules } from './urdu/render-order.ts';
import { scriptRules } from './urdu/scripts.ts';
import { sentenceRules } from './urdu/sentences.ts';
import { sourceRules } from './urdu/source.ts';
import { spacingRules } from './urdu/spacing.ts';
import { spellingRules } from './urdu/spelling.ts';
import { yearRules } from './urdu/years.ts';

export const urduRules: Rule[] = [
  ...foreignLetterRules,
  ...hamzaRules,
  ...spellingRules,
  ...joiningRules,
  ...markRules,
  ...invisibleRules,
  ...spacingRules,
  ...latinPunctuationRules,
  ...punctuationSpacingRules,
  ...quoteRules,
  ...listRules,
  ...digitRules,
  ...yearRules,
  ...bidiRules,
  ...renderOrderRules,
  ...directionRules,
  ...scriptRules,
  ...sourceRules,
  ...sentenceRules,
];
