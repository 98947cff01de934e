/** The neutral language: what is assumed of a locale mizan has no facts about, so that checks that need facts stay silent. */
import type { Language, NumberWords } from './language.ts';

/** No number words at all; digits are still read. */
const noNumberWords: NumberWords = {
  cardinals: {},
  multipliers: {},
  fractions: {},
  shifts: {},
  ordinals: {},
  ordinalSuffixes: [],
  loose: {},
  joinsTens: false,
  connectors: [],
  rangeWords: [],
  attachedConnector: null,
  teens: [],
  articles: [],
  homographs: [],
  stubborn: [],
  units: [],
  notBefore: {},
  notAfter: {},
  percent: [],
  scaleLetters: {},
  gluedUnits: [],
  plainPrefixes: [],
  spellsTelephones: false,
};

/** Facts true of any language: none in particular. */
export const root: Language = {
  tag: 'und',
  name: 'unknown language',
  direction: 'ltr',
  script: 'Zyyy',
  digits: 'latn',
  acceptedDigits: ['latn', 'arab', 'arabext'],
  sentences: { spacedEnds: '.!?…', ends: '؟۔।。！？', abbreviations: [] },
  traits: { functionWords: [], ownLetters: '', leastFunctionShare: 0, judgesAlone: false, romanised: [] },
  numbers: noNumberWords,
  comparators: [],
  months: { names: {}, homographs: [] },
  negation: { words: [], endings: [], beginnings: [], idle: [], doubled: [], coordinated: [], lexical: [] },
  markers: {},
  templates: [],
  inflection: { forms: (word) => [word] },
  dispositionLabels: { 'not-allowed': [], allowed: [], 'age-restricted': [], ineligible: [] },
  definitionLabels: [],
  sentenceLength: { long: 35, tooLong: 55 },
};
