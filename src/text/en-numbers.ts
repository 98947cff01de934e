/** How English writes numbers in words. */
import type { ComparatorPhrase, MonthWords, NumberWords } from './language.ts';
import { valued, words } from './tables.ts';

const units = words(`
      zero one two three four five six seven eight nine ten eleven twelve
    `);
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const firstOrdinals = words(`
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    `);

const cardinals: Record<string, number> = {};
units.forEach((word, value) => {
  cardinals[word] = value;
});
teens.forEach((word, index) => {
  cardinals[word] = 13 + index;
});
tens.forEach((word, index) => {
  cardinals[word] = 20 + index * 10;
});

const ordinals: Record<string, number> = { hundredth: 100, thousandth: 1000, millionth: 1e6 };
firstOrdinals.forEach((word, index) => {
  ordinals[word] = index + 1;
});
teens.forEach((word, index) => {
  ordinals[`${word}th`] = 13 + index;
});
tens.forEach((word, index) => {
  ordinals[`${word.slice(0, -1)}ieth`] = 20 + index * 10;
});

const loose: Record<string, number> = valued(`
      a 1 an 1 another 1 single 1 once 1 sole 1 both 2 twice 2 double 2 twofold 2 couple 2
      pair 2 either 2 triple 3 thrice 3 quarter 0.25 dozen 12
    `);
tens.forEach((word, index) => {
  loose[`${word.slice(0, -1)}ies`] = 20 + index * 10;
});

export const englishNumbers: NumberWords = {
  cardinals,
  multipliers: valued(`
      hundred 100 thousand 1e3 lakh 1e5 lac 1e5 million 1e6 crore 1e7 billion 1e9 trillion 1e12
      mn 1e6 bn 1e9
    `),
  fractions: { half: 0.5 },
  shifts: {},
  ordinals,
  ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
  loose,
  joinsTens: true,
  connectors: ['and'],
  rangeWords: ['to', 'through'],
  attachedConnector: null,
  teens: [],
  articles: ['a', 'an'],
  homographs: ['one', 'second'],
  stubborn: ['one', 'second'],
  units: ['percent'],
  notBefore: {},
  notAfter: {},
  percent: ['percent', 'per cent', 'pct', 'percentage point|points'],
  scaleLetters: valued(`
      k 1e3 K 1e3 M 1e6 m 1e6 mn 1e6 B 1e9 bn 1e9 T 1e12
    `),
  gluedUnits: words(`
      x am pm h hr hrs min mins sec secs s ms yr yrs km cm mm kg g mg ml l kb mb gb tb px ft in
      lb lbs
    `),
  plainPrefixes: words(`
      under over age ages aged pre post mid top section article rule part level step rs
    `),
  spellsTelephones: false,
};

export const englishMonths: MonthWords = {
  names: valued(`
      january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10
      november 11 december 12 jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10
      nov 11 dec 12
    `),
  homographs: ['may', 'march', 'mar'],
};

export const englishComparators: readonly ComparatorPhrase[] = [
  // "Restricted for those under 18" opens something to 18 and over.
  { comparator: 'gte', before: 'restricted for|to …2 under' },
  { comparator: 'gte', before: 'at least' },
  { comparator: 'gte', before: 'no|not fewer|less|younger|under|earlier|lower than' },
  { comparator: 'gte', before: 'no|not less|fewer|younger' },
  { comparator: 'gte', before: 'minimum of? age? of|is?' },
  { comparator: 'gte', before: 'minimum age? …2 is|of|at' },
  {
    comparator: 'gte',
    after: '…3 and|or over|older|above|up|more|upwards|later|newer|higher|greater|longer|larger',
  },
  { comparator: 'gte', after: '…1 minimum' },
  { comparator: 'lte', before: 'at most' },
  { comparator: 'lte', before: 'up to' },
  { comparator: 'lte', before: 'no|not more|longer|older|over|later|greater|higher than' },
  { comparator: 'lte', before: 'maximum of? age? of|is?' },
  { comparator: 'lte', before: 'a? maximum …2 is|of|at' },
  { comparator: 'lte', after: '…3 and|or under|younger|less|fewer|below|earlier|lower|shorter|smaller' },
  { comparator: 'lte', after: '…1 maximum' },
  { comparator: 'lt', before: 'under|below' },
  { comparator: 'lt', before: 'under|below the? age|ages of' },
  { comparator: 'lt', before: 'younger|less|fewer|lower|shorter|earlier than' },
  { comparator: 'gt', before: 'over|above' },
  { comparator: 'gt', before: 'over|above the? age|ages of' },
  { comparator: 'gt', before: 'more|older|greater|longer|higher|later than' },
  { comparator: 'within', before: 'within|inside a|the|an? first|last|next|past?' },
  { comparator: 'within', before: 'within|in|over|during the|any last|past|first|next|previous' },
];
