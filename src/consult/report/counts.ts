/** Who was asked and who answered, in numbers small enough to tell nobody. */
import type { Organisation } from '../../model/organisation.ts';
import type { Response } from '../../model/response.ts';

/** Fewer organisations than this of a kind or country, and one could be told from it. */
export const CROWD = 3;

/** One row: `name` is null for what was counted together. */
export interface Tally {
  name: string | null;
  asked: number;
  answered: number;
}

/**
 * Organisations asked and answered by one of their traits, most asked first. Where fewer than three were asked they
 * are counted together, with the next smallest row if need be.
 */
export function tally(
  asked: readonly Organisation[],
  answered: ReadonlySet<string>,
  trait: 'kind' | 'country',
): Tally[] {
  const rows = new Map<string, Tally>();
  for (const organisation of asked) {
    const name = organisation[trait];
    const row = rows.get(name) ?? { name, asked: 0, answered: 0 };
    row.asked += 1;
    row.answered += answered.has(organisation.id) ? 1 : 0;
    rows.set(name, row);
  }
  const sorted = [...rows.values()].sort((a, b) => b.asked - a.asked || (a.name! < b.name! ? -1 : 1));
  const large = sorted.filter((row) => row.asked >= CROWD);
  const small = sorted.filter((row) => row.asked < CROWD);
  const together: Tally = { name: null, asked: 0, answered: 0 };
  const add = (row: Tally): void => {
    together.asked += row.asked;
    together.answered += row.answered;
  };
  small.forEach(add);
  while (small.length > 0 && together.asked < CROWD && large.length > 0) add(large.pop()!);
  return small.length > 0 ? [...large, together] : large;
}

export type Form = 'docx' | 'form' | 'csv' | 'markdown' | 'notes' | 'other';
export const FORMS: readonly Form[] = ['docx', 'form', 'csv', 'markdown', 'notes', 'other'];

/** The form an entry came in. */
export function formOf({ group, source: { file } }: Response): Form {
  if (group) return 'notes';
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'docx' || ending === 'csv') return ending;
  if (ending === 'json') return 'form';
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'other';
}

/** Who sent an entry, for counting: an organisation, a meeting, else the file it came in. */
export function senderOf({ organisation, group, source }: Response): string {
  if (organisation !== null) return `organisation ${organisation}`;
  return group ? `group ${group.name}` : `file ${source.sha256 || source.file}`;
}

/** How many of each. */
export function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Who was asked and who answered, in whole numbers. */
export interface AnswerCount {
  asked: number;
  /** Of those asked. */
  answered: number;
  /** Organisations that answered without having been asked. */
  unasked: number;
  meetings: number;
}

/** Count who answered. `asked` are the organisations that were asked. */
export function countAnswers(asked: readonly Organisation[], responses: readonly Response[]): AnswerCount {
  const answering = new Set(responses.flatMap(({ organisation }) => organisation ?? []));
  const answered = asked.filter(({ id }) => answering.has(id)).length;
  return {
    asked: asked.length,
    answered,
    unasked: answering.size - answered,
    meetings: new Set(responses.flatMap(({ group }) => group?.name ?? [])).size,
  };
}
