/** Letters back in English. */
import { en as report } from '../../report/words/en.ts';
import type { ReplyWords } from './reply-words.ts';

export const en: ReplyWords = {
  title: (consultation) => `Our reply: ${consultation}`,
  interim: (open) =>
    open === 1
      ? 'Interim reply: 1 of your points is not decided yet. We will write to you again.'
      : `Interim reply: ${open} of your points are not decided yet. We will write to you again.`,
  draft: 'the draft that you saw',
  version: (day) => `the version in force from ${day}`,
  textNow: 'the text as it reads now',
  glance: 'This reply at a glance',
  to: 'To',
  date: 'Date',
  compared: 'What is compared',
  comparedValue: (from, to) => `${from} and ${to}`,
  sendTo: 'Send your answer to',
  letterNumber: 'Letter',
  became: 'What became of your points',
  becameHead: ['What we decided', 'Points'],
  all: 'All',
  points: 'What you said, and what we did',
  pointsLead: 'Your words stand here as you gave them, in the language in which you wrote.',
  section: 'Section',
  permalink: 'Address',
  gone: 'This section is no longer in the text.',
  unplacedLead: 'We could not tell which section these points are about.',
  numbered: (number, what, id) => `${number}. ${what} (${id})`,
  yours: {
    comment: 'Your comment',
    edit: 'Your proposed wording',
    answer: 'Your answer',
    support: 'Your support',
    objection: 'Your objection',
    'out-of-scope': 'Your comment',
  },
  others: (number) => (number === 1 ? 'One other said the same.' : `${number} others said the same.`),
  again: 'You answered this question more than once; we took your later answer.',
  chosenAgain: 'Where you answered a question more than once, we took your later answer.',
  decided: 'What we decided',
  statuses: {
    ...report.statuses,
    duplicate: 'Answered together with another point',
    open: 'Not decided yet',
  },
  later: 'We will write to you once it is decided.',
  change: 'Recorded as change',
  nowReads: (title) => `What has changed in “${title}” since the draft`,
  nowHead: ['In the draft that you saw', 'As it reads now'],
  notThere: '(not there)',
  went: '(taken out)',
  moreChanges: (number) =>
    number === 1
      ? 'One more paragraph has changed; the whole section is at its address.'
      : `${number} more paragraphs have changed; the whole section is at its address.`,
  chosen: 'Your answers to our questions',
  chosenLead: 'These were counted. The report on the consultation says how everybody answered.',
  chosenHead: ['Question', 'Your answer'],
  onScale: (choice, low, high) => `${choice} (1: ${low}; 5: ${high})`,
  late: 'Some of what you sent came after the last day. We considered it all the same.',
  content: 'One question for you',
  contentLead: 'We would like to know, and we read every remark.',
  satisfied: 'Are you satisfied with this reply?',
  satisfiedOptions: { yes: 'Yes', partly: 'Partly', no: 'No' },
  remark: 'What is missing, or what would you like to add?',
  remarkHint: 'What you write here is not published.',
  respondent: 'Who is answering',
  respondentHint: 'The name of the organisation or group is enough.',
};
