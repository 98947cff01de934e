/** The packet that a file says it answers, held against the ones that are made here: what differs, and whether it is one of ours. */
import type { Question } from '../../model/consultation.ts';
import type { LocalText } from '../../model/text.ts';
import { nameSome } from '../../text/name-some.ts';
import type { PacketManifest, PacketSection } from '../booklet.ts';
import type { ClaimedManifest } from '../returned/returned.ts';

/** A text of a section that a packet shows, known by its digest. */
export interface DigestedText {
  document: string;
  locale: string;
  digest: string;
  /** What the packet calls it. */
  key: string;
}

/** A question that was answered as another packet asked it, and why that is not how it is asked today. */
export interface AskedOtherwise {
  /** `elsewhere`: by another consultation. */
  why: 'reworded' | 'dropped' | 'elsewhere';
  /** As it was asked; null where nothing tells. */
  question: Question | null;
}

/** True where a packet says that it shows or asks what the packet of its build does not: somebody changed what it says of itself. */
export function contradicts(
  claimed: Pick<ClaimedManifest, 'sections' | 'questions' | 'asked'>,
  made: Pick<PacketManifest, 'sections' | 'questions' | 'asked'>,
): boolean {
  const essence = ({ sections, questions, asked }: typeof made): string =>
    JSON.stringify([
      sections.map(({ key, removed, digests }) => [key, removed, Object.entries(digests).sort()]),
      questions,
      asked?.map(({ id, kind, text, ends }) => [
        id,
        kind,
        sortText(text),
        ends && [ends.low, ends.high].map(sortText),
      ]),
    ]);
  return essence(claimed) !== essence(made);
}

function sortText(text: LocalText): [string, string][] {
  return Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a packet shows of the guidelines that none of the packets made here shows. */
export function findStrangeTexts(
  claimed: Pick<ClaimedManifest, 'sections'>,
  made: readonly Pick<PacketManifest, 'sections'>[],
): DigestedText[] {
  const known = new Set(
    made.flatMap(({ sections }) => sections.flatMap(({ digests }) => Object.values(digests))),
  );
  return claimed.sections.flatMap(({ key, document, digests }) =>
    Object.entries(digests).flatMap(([locale, digest]) =>
      known.has(digest) ? [] : [{ key, document, locale, digest }],
    ),
  );
}

/**
 * What differs between a packet as it came back and the one that its organisation would be sent today: for the end of
 * "Since its packet was built: ". Nothing where all that it shows, asks and says of days and languages is the same.
 */
export function comparePackets(
  claimed: ClaimedManifest,
  today: PacketManifest,
  asked: ReadonlyMap<string, AskedOtherwise>,
): string[] {
  return [
    ...saySections(claimed, today),
    ...sayQuestions(asked),
    ...sayNewQuestions(claimed, today),
    ...sayDays(claimed, today),
    ...sayLocales(claimed, today),
  ];
}

/** Questions that a packet asked in other words than the consultation does now, and those that it does not ask any more. */
export function findAskedOtherwise(
  claimed: Pick<ClaimedManifest, 'questions' | 'asked'>,
  questions: readonly Question[],
): Map<string, AskedOtherwise> {
  const found = new Map<string, AskedOtherwise>();
  const words = new Map((claimed.asked ?? []).map((one) => [one.id, one]));
  for (const id of new Set([...claimed.questions, ...words.keys()])) {
    const now = questions.find((question) => question.id === id);
    const question = words.get(id) ?? null;
    if (!now) found.set(id, { why: 'dropped', question });
    else if (question && !asksTheSame(question, now)) found.set(id, { why: 'reworded', question });
  }
  return found;
}

/** True where a question means the same to whoever answers it. A language that was added later takes nothing from it. */
function asksTheSame(before: Question, now: Question): boolean {
  return (
    before.kind === now.kind &&
    saysTheSame(before.text, now.text) &&
    saysTheSame(before.ends?.low ?? {}, now.ends?.low ?? {}) &&
    saysTheSame(before.ends?.high ?? {}, now.ends?.high ?? {})
  );
}

function saysTheSame(before: LocalText, now: LocalText): boolean {
  const both = Object.keys(before).filter((locale) => now[locale] !== undefined);
  if (both.length === 0) return Object.keys(before).length === 0 && Object.keys(now).length === 0;
  return both.every((locale) => fold(before[locale]!) === fold(now[locale]!));
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function sayDays(claimed: ClaimedManifest, today: PacketManifest): string[] {
  const said: string[] = [];
  const tell = (what: string, was: string | null, is: string | null): void => {
    if (was !== is) said.push(`${what} became ${is ?? 'none'} (it said ${was ?? 'none'})`);
  };
  tell('the day it opens', claimed.opens, today.opens);
  tell('the last day to answer', claimed.closes, today.closes);
  tell('the day until which the text is confidential', claimed.embargo, today.embargo);
  return said;
}

function sayLocales(claimed: ClaimedManifest, today: PacketManifest): string[] {
  const [was, is] = [claimed.locales.join(', '), today.locales.join(', ')];
  return was === is || was === '' ? [] : [`the order of its languages became ${is} (it was ${was})`];
}

function saySections(claimed: ClaimedManifest, today: PacketManifest): string[] {
  const before = new Map(claimed.sections.map((one) => [one.key, one]));
  const now = new Map(today.sections.map((one) => [one.key, one]));
  const changed = today.sections.filter((one) => isChanged(before.get(one.key), one));
  // The same text under another key was only called otherwise.
  const added = today.sections.filter(({ key }) => !before.has(key)).filter(notIn(claimed.sections));
  const gone = claimed.sections.filter(({ key }) => !now.has(key)).filter(notIn(today.sections));
  const names = (some: readonly PacketSection[]): string => nameSome(some.map(({ key }) => key));
  return [
    ...(changed.length > 0 ? [`the text of ${names(changed)} changed`] : []),
    ...(added.length > 0 ? [`${names(added)} came to it`] : []),
    ...(gone.length > 0 ? [`${names(gone)} would not be sent any more`] : []),
  ];
}

/** What a packet shows of the guidelines that its organisation is not sent: no text of it is in the packet that was made for it. */
export function findUnsent(
  claimed: Pick<ClaimedManifest, 'sections'>,
  made: Pick<PacketManifest, 'sections'>,
): string[] {
  return claimed.sections.filter(notIn(made.sections)).map(({ key }) => key);
}

function notIn(sections: readonly PacketSection[]): (one: PacketSection) => boolean {
  const texts = new Set(sections.flatMap(({ digests }) => Object.values(digests)));
  return ({ digests }) => !Object.values(digests).some((digest) => texts.has(digest));
}

function isChanged(before: PacketSection | undefined, now: PacketSection): boolean {
  return (
    before !== undefined &&
    (before.removed !== now.removed ||
      Object.entries(now.digests).some(([locale, digest]) => (before.digests[locale] ?? digest) !== digest))
  );
}

function sayQuestions(asked: ReadonlyMap<string, AskedOtherwise>): string[] {
  const ids = (why: AskedOtherwise['why']): string[] =>
    [...asked].flatMap(([id, one]) => (one.why === why ? [`“${id}”`] : []));
  const [reworded, dropped] = [ids('reworded'), ids('dropped')];
  return [
    ...(reworded.length > 0 ? [`the words of the ${sayQuestion(reworded)} changed`] : []),
    ...(dropped.length > 0
      ? [`the ${sayQuestion(dropped)} ${dropped.length === 1 ? 'was' : 'were'} taken out`]
      : []),
  ];
}

function sayNewQuestions(claimed: ClaimedManifest, today: PacketManifest): string[] {
  const added = today.questions.filter((id) => !claimed.questions.includes(id));
  if (added.length === 0) return [];
  return [`the ${sayQuestion(added.map((id) => `“${id}”`))} came to it`];
}

function sayQuestion(questions: readonly string[]): string {
  return `${questions.length === 1 ? 'question' : 'questions'} ${nameSome(questions)}`;
}

/** What became of the answers to such questions, in a sentence. */
export function sayAskedOtherwise(why: AskedOtherwise['why'], ids: readonly string[]): string {
  const names = nameSome(ids.map((id) => `“${id}”`));
  const [is, answer] =
    ids.length === 1
      ? ['is', 'the answer is kept under the question as it was asked']
      : ['are', 'the answers are kept under the questions as they were asked'];
  if (why === 'reworded') return `${names} ${is} asked in other words now: ${answer}.`;
  if (why === 'dropped') return `${names} ${is} not asked any more: ${answer}.`;
  return `${names} ${is} asked by that consultation: ${answer} there.`;
}
