/** The words of packets and of every booklet: what a language has to say. */
import type { BookletWords } from '../booklet.ts';

/** The words of a packet itself: its headings, labels and sentences. Names in braces are filled in. */
export interface PacketWords {
  packetFor: string;
  confidentialUntil: string;
  /** Under the title, for somebody in a hurry. */
  answerBy: string;
  about: string;
  askedOf: string;
  opens: string;
  closes: string;
  embargo: string;
  /** At the head of every page. */
  runningMark: string;
  compared: string;
  comparedValue: string;
  /** What a text is called that has no version yet. */
  draft: string;
  notDecided: string;
  /** Between the items of a list in a sentence. */
  comma: string;
  /** Between the reasons why a change matters, and behind the last. */
  between: string;
  end: string;
  answerTo: string;
  packetNumber: string;
  aims: string;
  summary: string;
  summaryLead: string;
  summaryHead: [string, string, string];
  wordingOnly: string;
  /** Of a new section that states no rule, and of one that moved as it was. */
  newWithoutRule: string;
  sameWords: string;
  nothing: string;
  andMore: string;
  changes: string;
  changesLead: string;
  why: string;
  notTranslated: string;
  questions: string;
  questionsLead: string;
  topicComment: string;
  figures: string;
  figuresHead: [string, string, string, string];
  /** From one day to another. */
  period: string;
  /** Beside the period of a figure that nobody could know on the day of the packet; and why, below. */
  figureLater: string;
  figureLaterWhy: string;
  terms: string;
  termsHead: [string, string, string];
  you: string;
  respondent: string;
  respondentHint: string;
  permission: string;
  permissionHint: string;
  permissions: { named: string; anonymous: string; none: string };
  agree: { agree: string; partly: string; disagree: string };
  /** What 1 and 5 are, where a question does not say what they mean. */
  scaleHint: string;
  anythingElse: string;
  help: string;
  helpHead: [string, string, string];
  /** Workshops and focus groups. */
  handout: string;
  facilitator: string;
  guide: string;
  /** After the notes of a group were saved: whom to give the file, where no address is known. */
  saveGuideHint: string;
  audiences: Record<'parents' | 'students' | 'teachers' | 'creators', string>;
  rules: string;
  allowed: string;
  notAllowed: string;
  discuss: string;
  fullText: string;
  sheet: string;
  sheetLead: string;
  groupName: string;
  participants: string;
  said: string;
  others: string;
}

export interface ConsultWords {
  booklet: BookletWords;
  packet: PacketWords;
}
