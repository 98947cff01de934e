/** The words of letters back: what a language has to say. */
import type { ResponseKind, ResponseStatus } from '../../../model/response.ts';

export interface ReplyWords {
  /** Title of the letter; the consultation's is filled in. */
  title(consultation: string): string;
  interim(open: number): string;
  /** What the texts are called that are compared. */
  draft: string;
  version(day: string): string;
  textNow: string;
  glance: string;
  to: string;
  date: string;
  compared: string;
  comparedValue(from: string, to: string): string;
  sendTo: string;
  letterNumber: string;
  became: string;
  becameHead: [string, string];
  all: string;
  points: string;
  pointsLead: string;
  /** Where a section stands; its own name is the title above. */
  section: string;
  permalink: string;
  gone: string;
  unplacedLead: string;
  numbered(number: number, what: string, id: string): string;
  yours: Record<ResponseKind, string>;
  others(number: number): string;
  /** Of an answer that was given more than once. */
  again: string;
  /** Of a table where some were. */
  chosenAgain: string;
  decided: string;
  /** As somebody is told who said it. */
  statuses: Record<ResponseStatus, string>;
  /** Behind a point that is not decided. */
  later: string;
  /** In the history of the text. */
  change: string;
  nowReads(title: string): string;
  nowHead: [string, string];
  notThere: string;
  went: string;
  moreChanges(number: number): string;
  chosen: string;
  chosenLead: string;
  chosenHead: [string, string];
  onScale(choice: string, low: string, high: string): string;
  late: string;
  content: string;
  contentLead: string;
  satisfied: string;
  satisfiedOptions: { yes: string; partly: string; no: string };
  remark: string;
  remarkHint: string;
  respondent: string;
  respondentHint: string;
}
