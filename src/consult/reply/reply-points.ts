/** What one organisation said and what became of it, point by point, before any language. */
import type { Question } from '../../model/consultation.ts';
import type { Response, ResponseStatus } from '../../model/response.ts';
import { mapWords, type Words } from '../../model/text.ts';
import { type Choice, readChoice } from '../report/choices.ts';
import type { Place } from '../report/places.ts';
import type { Addressee } from './addressees.ts';
import type { OthersHidden } from './hide-others.ts';
import type { ReplyMaterial } from './reply-material.ts';

export interface ReplyPoint {
  number: number;
  place: Place;
  question: Question | null;
  /** One, or several that hang together: an edit with its reasons, say. */
  entries: Response[];
  /** What was decided; of a campaign, about the first of it. */
  status: ResponseStatus;
  reason: Words | null;
  /** What is written back beside the reason. */
  replies: string[];
  /** Sections that say so now, the one it hangs on left out. */
  sections: Place[];
  /** Hashes of the commits that changed the text. */
  commits: string[];
  /** Whatever else the register names. */
  elsewhere: string[];
  /** How many others said the same. */
  others: number;
  /** True where an earlier answer of theirs to the same question was replaced by this one. */
  again: boolean;
}

/** A question answered by choosing, and nothing more said about it. */
export interface ChosenAnswer {
  question: Question;
  choice: Choice;
  /** True where they had chosen otherwise before. */
  again: boolean;
}

export interface ReplyPoints {
  /** In the order of the text; what is about the whole first, what has no place last. */
  points: ReplyPoint[];
  chosen: ChosenAnswer[];
}

export function gatherPoints(
  addressee: Addressee,
  material: ReplyMaterial,
  hidden: OthersHidden,
): ReplyPoints {
  const { questions } = material.input.consultation;
  const chosen: ChosenAnswer[] = [];
  const points: ReplyPoint[] = [];
  const replaced = findReplaced(addressee, material);
  for (const entry of addressee.entries) {
    // What was said in its place later is answered.
    if (replaced.has(entry)) continue;
    const question = questions.find(({ id }) => id === entry.question) ?? null;
    const choice = question && entry.kind === 'answer' ? readChoice(question, entry.text) : null;
    if (question && choice) chosen.push({ question, choice: choice.choice, again: isAgain(entry) });
    const point = { ...makePoint(entry, question, addressee, material, hidden), again: isAgain(entry) };
    const counted = choice !== null && choice.rest === '' && point.status !== 'open';
    if (counted && point.reason === null && point.replies.length === 0) continue;
    const before = points.at(-1);
    if (before && belongsTo(before, point)) before.entries.push(entry);
    else points.push(point);
  }
  const asked = (point: ReplyPoint): number => (point.question ? questions.indexOf(point.question) : -1);
  points.sort((a, b) => a.place.order - b.place.order || asked(a) - asked(b));
  points.forEach((point, at) => {
    point.number = at + 1;
  });
  const order = (one: ChosenAnswer): number => questions.indexOf(one.question);
  return { points, chosen: chosen.sort((a, b) => order(a) - order(b)) };

  function isAgain(entry: Response): boolean {
    return [...replaced.values()].includes(entry);
  }
}

/** Answers of theirs that they gave again later, with the answer that was taken instead. */
function findReplaced({ entries }: Addressee, { roots }: ReplyMaterial): Map<Response, Response> {
  const replaced = new Map<Response, Response>();
  for (const entry of entries) {
    const { kind, question, status, duplicateOf, received } = entry;
    if (kind !== 'answer' || question === null || status !== 'duplicate') continue;
    // In a circle each stands for itself.
    if (roots.get(entry) === entry) continue;
    const later = entries.find(({ id }) => id === duplicateOf);
    if (later && later !== entry && later.question === question && later.received >= received)
      replaced.set(entry, later);
  }
  return replaced;
}

function makePoint(
  entry: Response,
  question: Question | null,
  addressee: Addressee,
  material: ReplyMaterial,
  hidden: OthersHidden,
): Omit<ReplyPoint, 'again'> {
  const root = material.roots.get(entry)!;
  const place = material.places.placeOf(entry);
  // The reason given for words that are not to be shown might repeat them.
  const given = entry.reason ?? (root.permission === 'none' && !isOwn(root, addressee) ? null : root.reason);
  const replies = [entry, ...(isOwn(root, addressee) ? [root] : [])].flatMap(
    ({ reply }) => reply?.text || [],
  );
  return {
    number: 0,
    place,
    question,
    entries: [entry],
    status: root.status,
    reason: given && mapWords(given, (words) => hidden.clean(words)),
    replies: [...new Set(replies.map((text) => hidden.clean(text)))],
    ...readAnswers(
      [...new Set([...entry.answeredBy, ...root.answeredBy])],
      place,
      addressee,
      material,
      hidden,
    ),
    others: material.othersThan(entry),
  };
}

function isOwn(entry: Response, { entries }: Addressee): boolean {
  return entries.includes(entry);
}

/** What shows that a point was taken up. */
function readAnswers(
  names: readonly string[],
  own: Place,
  addressee: Addressee,
  material: ReplyMaterial,
  hidden: OthersHidden,
): Pick<ReplyPoint, 'sections' | 'commits' | 'elsewhere'> {
  const { places, input } = material;
  const sections = new Set<Place>();
  const commits = new Set<string>();
  const changed = new Set<Place>();
  const elsewhere: string[] = [];
  for (const name of names) {
    const place = places.find(name);
    const commit = input.commits.get(name);
    if (place) sections.add(place);
    else if (!commit) elsewhere.push(hidden.clean(name));
    else {
      commits.add(commit.commit);
      for (const id of commit.sections) changed.add(places.find(id) ?? own);
    }
  }
  // A commit may have changed other sections for what others said: it speaks for a section only where no other can be meant.
  if (sections.size === 0 && own.section === null && changed.size === 1) sections.add([...changed][0]!);
  const shown = [...sections].filter(
    (place) => place !== own && (place.section === null || material.mayShow(place.section, addressee)),
  );
  return { sections: shown, commits: [...commits], elsewhere };
}

/** An edit and its reasons were decided as one, and so were words that got the very same answer. */
function belongsTo(before: ReplyPoint, next: ReplyPoint): boolean {
  const [first] = before.entries;
  const [entry] = next.entries;
  const words = (one: Response): string | null => one.edit?.from || one.quote;
  return (
    before.place === next.place &&
    before.question === next.question &&
    before.status === next.status &&
    before.status !== 'open' &&
    before.others === next.others &&
    JSON.stringify(before.reason) === JSON.stringify(next.reason) &&
    JSON.stringify(first!.answeredBy) === JSON.stringify(entry!.answeredBy) &&
    next.replies.every((reply) => before.replies.includes(reply)) &&
    (before.reason !== null || (words(first!) !== null && words(first!) === words(entry!)))
  );
}
