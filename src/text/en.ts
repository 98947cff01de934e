/** English. */
import { englishComparators, englishMonths, englishNumbers } from './en-numbers.ts';
import type { Language } from './language.ts';
import { words } from './tables.ts';

export const en: Language = {
  tag: 'en',
  name: 'English',
  direction: 'ltr',
  script: 'Latn',
  digits: 'latn',
  acceptedDigits: ['latn'],
  sentences: {
    spacedEnds: '.!?…',
    ends: '',
    abbreviations: words(`
      mr mrs ms dr prof sr jr st vs etc e.g i.e eg ie no nos art sec fig inc ltd co dept approx
      cf al u.s u.k u.n p.m a.m
    `),
  },
  traits: {
    functionWords: words(`
      the of and to in a is that for it as with on be are this by or not you your we our if from
      at an have has will can may any who which their they when do was
    `),
    ownLetters: '',
    leastFunctionShare: 0.15,
    judgesAlone: false,
    romanised: [],
  },
  numbers: englishNumbers,
  comparators: englishComparators,
  months: englishMonths,
  negation: {
    words: words(`
      not never no none nobody nothing nowhere neither nor cannot without unless
    `),
    endings: ["n't", "n'ts"],
    beginnings: [],
    idle: [
      'not only',
      'not just',
      'not merely',
      'no matter',
      'makes|make no difference',
      'no doubt',
      'no longer|later than',
      'whether or not',
      'or not',
      'or no',
      'if not',
      'why not',
    ],
    doubled: ['not …2 nor', 'cannot …2 nor'],
    coordinated: ['neither …6 nor', "not|no|never|cannot|don't|doesn't|won't|can't …8 nor"],
    lexical: words(`
      outside fail fails failing failed failure avoid avoids avoiding refrain prevent prevents
      preventing prohibit prohibits prohibited prohibiting forbidden forbid forbids lack lacks
      lacking absence except until instead rather ineligible unable refuse refuses refused deny
      denies denied denying denial non disallow disallowed unwanted unsolicited unwelcome
      unacceptable unlikely unauthorized unauthorised unoriginal unsuitable otherwise hardly
      regardless seamlessly impossible beyond nonconsensual unrelated missing inappropriate
      intolerable unaware unknown unharmed untouched unchanged incorrect invalid inaccurate
      unsafe unfair uninvited unverified unclear disagree disagrees disagreed disagreeing dislike dislikes
      unregistered unpaid incomplete
    `),
  },
  markers: {
    prohibit: [
      'not allowed|permitted|tolerated|acceptable|welcome',
      'do|does|will|may|can not allow|permit|tolerate|accept',
      "don't|doesn't|won't|can't|cannot allow|permit|tolerate|accept",
      'prohibited|prohibits|prohibit|prohibiting|prohibition|forbidden|forbids|forbid|banned|bans|ban|disallowed|disallow|unacceptable',
      'must|may|shall|should not',
      "mustn't|shouldn't",
      'zero tolerance',
      'against our|the rules|policies|policy|guidelines',
      'do not',
      "don't",
    ],
    oblige: [
      'must|shall',
      'required|requires|require|requirement|mandatory|obligatory|compulsory',
      'have|has|need|needs to',
    ],
    recommend: [
      'should',
      'recommend|recommends|recommended|encourage|encourages|encouraged|advise|advised|suggest|suggests',
    ],
    permit: ['may|can|could', 'allowed|allow|allows|permitted|permit|permits'],
    remove: [
      'remove|removes|removed|removing|removal|delete|deletes|deleted|deletion',
      'take|takes|taken|taking down',
      'take|takes|taken|taking it|them|content|videos down',
    ],
    ineligible: ['ineligible', 'not eligible', "isn't|aren't eligible"],
    'age-restrict': [
      'age restricted|restrict|restrict*|restriction|restrictions|gated',
      'restricted …2 18',
      'restricted to adults',
      'adults only',
    ],
    exception: [
      'except|excepting|exception|exceptions|exempt|exempted|unless',
      'does|do not apply',
      "doesn't|don't apply",
    ],
    only: ['only|solely|exclusively'],
    condition: [
      'if',
      'provided|providing that',
      'as long as',
      'on condition that',
      'in the event|case of|that',
    ],
  },
  templates: [
    { id: 'N14', phrases: ['exceptions'], opening: true, closing: true },
    { id: 'N13', phrases: ['you can|may appeal'] },
    {
      id: 'N12',
      phrases: ['we will? ban accounts|account', 'we will? ban the|an|these|those accounts|account'],
    },
    { id: 'N11', phrases: ['restricted 18 and|or older|over'] },
    { id: 'N10', phrases: ['ineligible for', 'not eligible for'] },
    { id: 'N9', phrases: ['may|might|can remove'], subject: ['we'] },
    { id: 'N8', phrases: ['we will? remove', 'and will? also? remove'], subject: ['we'] },
    { id: 'N8', phrases: ['we will? also? remove'] },
    { id: 'N1', phrases: ['do not allow', "don't allow"], subject: ['we'] },
    { id: 'N2', phrases: ['is|are not allowed', "isn't|aren't allowed"] },
    { id: 'N2', phrases: ['what? is|are? not allowed'], opening: true },
    { id: 'N3', phrases: ['is|are allowed'] },
    { id: 'N3', phrases: ['allowed'], opening: true, closing: true },
    { id: 'N5', phrases: ['you must not', "you mustn't"] },
    { id: 'N5', phrases: ['do not', "don't"], opening: true },
    { id: 'N4', phrases: ['you must'] },
    { id: 'N6', phrases: ['you should'] },
    { id: 'N7', phrases: ['you may|can'] },
  ],
  inflection: { forms: englishForms },
  dispositionLabels: {
    'not-allowed': [
      'Not allowed',
      'NOT allowed',
      'What is not allowed',
      'What we do not allow',
      'We do not allow',
      'Prohibited',
      'Do not post',
    ],
    allowed: ['Allowed', 'What is allowed', 'What we allow', 'We allow', 'Permitted'],
    'age-restricted': [
      'Age-restricted',
      'Age restricted',
      'Restricted (18 and older)',
      'Restricted (18 years and older)',
      'Restricted to adults',
    ],
    ineligible: [
      'Ineligible for the For You feed',
      'FYF ineligible',
      'Ineligible for the FYF',
      'Ineligible for the feed',
      'Not eligible for the For You feed',
      'Ineligible',
    ],
  },
  definitionLabels: ['Definitions', 'Definition', 'What we mean', 'Terms we use', 'Key terms'],
  listWords: ['and', 'or', 'nor'],
  platformWords: ['we'],
  ageWords: ['age', 'aged', 'ages', 'old', 'older', 'younger'],
  sentenceLength: { long: 25, tooLong: 40 },
};

/** Plural and possessive of the last word: guidelines, policies, users'. */
function englishForms(word: string, last: boolean): readonly string[] {
  if (!last) return [word];
  const forms = [word, `${word}s`, `${word}'s`, `${word}s'`, `${word}'`];
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) forms.push(`${word}es`);
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  if (word.endsWith('fe')) forms.push(`${word.slice(0, -2)}ves`);
  else if (/[^f]f$/.test(word)) forms.push(`${word.slice(0, -1)}ves`);
  return forms;
}
