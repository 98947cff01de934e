/** What a consultation report says, whatever the language. */
import type { OrganisationKind } from '../../../model/organisation.ts';
import type { ResponseKind, ResponseStatus } from '../../../model/response.ts';
import type { Form } from '../counts.ts';

/** Sentences with numbers are functions, since languages count in their own ways. */
export interface ReportWords {
  report: string;
  title: string;
  interim(open: number): string;
  lead(asked: number, answered: number, points: number): string;
  groups(meetings: number, people: number): string;
  unasked(count: number): string;
  strangers(count: number): string;
  nobody: string;

  inShort: string;
  weChanged: string;
  weDidNotChange: string;
  nothingDecided: string;
  youSaid: string;
  weDid: string;
  explained: string;
  why: string;
  where: string;
  whatBecame: string;
  all: string;
  status: string;
  number: string;

  consultation: string;
  period: string;
  from(day: string, to: string): string;
  compared: string;
  comparedValue(from: string, to: string): string;
  draft(commit: string): string;
  released: string;
  releasedValue(name: string, day: string): string;
  aims: string;

  who: string;
  kind: string;
  country: string;
  asked: string;
  answered: string;
  otherKinds: string;
  otherCountries: string;
  byKind: string;
  byCountry: string;
  together: string;
  named: string;

  how: string;
  form: string;
  files: string;
  points: string;
  forms: Record<Form, string>;
  late(late: number, senders: number): string;
  allOnTime: string;
  pointsByKind: string;

  whole: string;
  sections: string;
  gone: string;
  goneLead: string;
  unplaced: string;
  unplacedLead: string;
  topic(points: number, kinds: string, open: number): string;
  withheldHere(count: number, all: number): string;
  chosen(answers: number): string;
  choices(answers: number): string;
  /** How many answered of those asked. */
  outOf(answered: number, asked: number): string;
  mean(mean: string, low: string | null, high: string | null): string;
  agree: { agree: string; partly: string; disagree: string };
  end(choice: string, meaning: string): string;

  numbered(number: number): string;
  on: string;
  toQuestion(question: string): string;
  undecided: string;
  takeOut: string;
  putIn: string;
  edited(from: string, to: string): string;
  nothing: string;
  done: string;
  reply: string;
  satisfied: string;
  yes: string;
  inPart: string;
  no: string;
  answeredBy: string;
  commit(short: string, subject: string): string;
  alsoSaid: string;
  voices(count: number): string;
  sentLate: string;

  open: string;
  openLead(count: number): string;
  openNone: string;
  openHere(count: number): string;
  method: string;
  methodCounts: string;
  methodWords: string;
  methodWithheld(count: number): string;
  methodNone: string;
  methodRedacted(count: number): string;
  methodRepeated(count: number): string;
  methodSmall: string;
  methodMean: string;

  kinds: Record<OrganisationKind, { many: string; one: string }>;
  anOrganisation: string;
  inCountry(organisation: string, country: string): string;
  aGroup: string;
  groupOf(name: string, participants: number): string;
  unknown: string;
  /** Two words each: for one and for several. */
  said: Record<ResponseKind, readonly [string, string]>;
  statuses: Record<ResponseStatus, string>;
  listed: string;
}
