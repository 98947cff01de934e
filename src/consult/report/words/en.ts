/** The consultation report in English. */
import type { ReportWords } from './report-words.ts';

/** "1 point", "2 points". */
function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

export const en: ReportWords = {
  report: 'Consultation report',
  title: 'What we heard and what we did',
  interim: (open) => `Interim report: ${count(open, 'point')} still open`,
  lead: (asked, answered, points) =>
    `We asked ${count(asked, 'organisation')}. ${answered === 0 ? 'None' : answered} of them answered${points > 0 ? `; in all, ${count(points, 'point')} ${points === 1 ? 'was' : 'were'} made` : ''}.`,
  groups: (meetings, people) =>
    `${count(meetings, 'meeting or focus group', 'meetings and focus groups')} took part${people > 0 ? `, with ${count(people, 'person', 'people')}` : ''}.`,
  unasked: (number) =>
    `${count(number, 'organisation')} answered without having been asked, and ${number === 1 ? 'is' : 'are'} not in the tables below.`,
  strangers: (number) =>
    `${count(number, 'answer')} came from senders we could not identify, and ${number === 1 ? 'is' : 'are'} not in the tables below.`,
  nobody: 'Nobody has answered yet.',

  inShort: 'You said, we did',
  weChanged: 'What we changed',
  weDidNotChange: 'What we did not change, and why',
  nothingDecided: 'Nothing that may be quoted has been decided yet.',
  youSaid: 'You said',
  weDid: 'We did',
  explained: 'How',
  why: 'Why',
  where: 'Where',
  whatBecame: 'What became of every point',
  all: 'All together',
  status: 'Decision',
  number: 'Points',

  consultation: 'The consultation',
  period: 'Open for answers',
  from: (day, to) => `${day} to ${to}`,
  compared: 'What was compared',
  comparedValue: (from, to) => `${from} and ${to}`,
  draft: (commit) => `the draft (${commit})`,
  released: 'Released as',
  releasedValue: (name, day) => `${name}, in force from ${day}`,
  aims: 'Aims',

  who: 'Who was asked and who answered',
  kind: 'Kind of organisation',
  country: 'Country',
  asked: 'Asked',
  answered: 'Answered',
  otherKinds: 'Other kinds',
  otherCountries: 'Other countries',
  byKind: 'By kind of organisation',
  byCountry: 'By country',
  together: 'Answers, by kind of organisation',
  named: 'Organisations that answered and agreed to be named',

  how: 'How the answers came',
  form: 'Form',
  files: 'Files',
  points: 'Points',
  forms: {
    docx: 'Word file',
    form: 'Form in the browser',
    csv: 'Spreadsheet',
    markdown: 'Markdown file',
    notes: 'Notes of a meeting',
    other: 'Other',
  },
  late: (late, senders) =>
    `${count(late, 'point')} from ${count(senders, 'sender')} came after the last day. They were considered all the same.`,
  allOnTime: 'Everything came on time.',
  pointsByKind: 'Points, by what they are',

  whole: 'About the consultation as a whole',
  sections: 'What was said, section by section',
  gone: 'About sections that are gone',
  goneLead: 'What these points were about is no longer in the text.',
  unplaced: 'Points without a place',
  unplacedLead: 'It could not be told from these answers which section they are about.',
  topic: (points, kinds, open) =>
    `${count(points, 'point')} (${kinds})${open > 0 ? `, ${open} still open` : ''}.`,
  withheldHere: (number, all) =>
    all === 1
      ? 'It may not be shown.'
      : number === all
        ? 'None of them may be shown.'
        : `${number} of them may not be shown.`,
  chosen: (answers) => `${count(answers, 'answer')}.`,
  outOf: (answered, asked) => `${answered} of ${asked}`,
  choices: (answers) => count(answers, 'answer'),
  mean: (mean, low, high) =>
    `On average ${mean}, from 1${low ? ` (${low})` : ''} to 5${high ? ` (${high})` : ''}.`,
  agree: { agree: 'Agree', partly: 'Partly', disagree: 'Disagree' },
  end: (choice, meaning) => `${choice} (${meaning})`,

  numbered: (number) => `${number}.`,
  on: 'About the words',
  toQuestion: (question) => `To the question “${question}”:`,
  undecided: 'still open',
  takeOut: 'Instead of',
  putIn: 'Write',
  edited: (from, to) =>
    from === '' ? `Add “${to}”` : to === '' ? `Take out “${from}”` : `“${from}” should be “${to}”`,
  nothing: '(nothing)',
  done: 'What we did',
  reply: 'Our reply',
  satisfied: 'Content with our reply',
  yes: 'Yes',
  inPart: 'In part',
  no: 'No',
  answeredBy: 'Where it shows',
  commit: (short, subject) => (subject ? `Change ${short}: ${subject}` : `Change ${short}`),
  alsoSaid: 'Also said by',
  voices: (number) => `Said by ${number} organisations or groups`,
  sentLate: 'after the last day',

  open: 'What is still open',
  openLead: (number) => `${count(number, 'point')} ${number === 1 ? 'has' : 'have'} not been decided yet.`,
  openNone: 'Nothing: every point has been decided.',
  openHere: (number) => `${number} open`,
  method: 'How this report was made',
  methodCounts:
    'A point is a comment, a proposed edit, an answer to a question, a word of support or objection, or a remark on something else. One organisation can make many.',
  methodWords: 'Points are quoted in the words and the language in which they were made.',
  methodWithheld: (number) =>
    `${count(number, 'point')} ${number === 1 ? 'was' : 'were'} given without permission to publish. ${number === 1 ? 'It is' : 'They are'} counted here and ${number === 1 ? 'was' : 'were'} considered like all others, but nothing of ${number === 1 ? 'it' : 'them'} is shown.`,
  methodNone: 'Every point may be shown.',
  methodRedacted: (number) =>
    `In ${count(number, 'point')} we took out names and addresses that would have told who wrote or whom to call; “[…]” stands in their place.`,
  methodRepeated: (number) =>
    `${count(number, 'point')} ${number === 1 ? 'repeats' : 'repeat'} another and ${number === 1 ? 'is' : 'are'} shown together with it.`,
  methodSmall:
    'Kinds and countries of which fewer than three organisations were asked are counted together, so that no organisation can be told from the numbers.',
  methodMean: 'Averages are the arithmetic mean of all answers given, to one decimal.',

  kinds: {
    charity: { many: 'Charities and NGOs', one: 'a charity or NGO' },
    academic: { many: 'Universities and research', one: 'a university or research body' },
    education: { many: 'Schools and education', one: 'an education body' },
    helpline: { many: 'Helplines', one: 'a helpline' },
    health: { many: 'Health', one: 'a health body' },
    media: { many: 'Media', one: 'a media organisation' },
    legal: { many: 'Law and rights', one: 'a legal body' },
    community: { many: 'Community groups', one: 'a community group' },
    creators: { many: 'Creators', one: 'a group of creators' },
    industry: { many: 'Industry', one: 'a company or trade body' },
    government: { many: 'Government', one: 'a government body' },
    'law-enforcement': { many: 'Law enforcement', one: 'a law-enforcement body' },
  },
  anOrganisation: 'an organisation',
  inCountry: (organisation, country) => `${organisation} (${country})`,
  aGroup: 'a meeting or focus group',
  groupOf: (name, participants) => `${name} (${count(participants, 'person', 'people')})`,
  unknown: 'sender not known',
  said: {
    comment: ['comment', 'comments'],
    edit: ['proposed edit', 'proposed edits'],
    answer: ['answer to a question', 'answers to questions'],
    support: ['word of support', 'words of support'],
    objection: ['objection', 'objections'],
    'out-of-scope': ['remark on something else', 'remarks on something else'],
  },
  statuses: {
    accepted: 'Accepted',
    partly: 'Accepted in part',
    rejected: 'Not accepted',
    deferred: 'Kept for later',
    'out-of-scope': 'Outside this consultation',
    duplicate: 'Same as another',
    open: 'Still open',
  },
  listed: ', ',
};
