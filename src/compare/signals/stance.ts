/** What a unit does to those it binds: forbids, limits, permits or obliges; and the rule that governs a list. */
import type { Disposition } from '../../model/config.ts';
import type { Language, Marker, MarkerKind } from '../../text/language.ts';
import { findNegators } from '../../text/negation.ts';
import { wordKey } from '../../text/normalize.ts';
import { findObligations, findTemplates } from '../../text/obligations.ts';
import { compilePhrases, type PhraseFinder } from '../../text/phrases.ts';
import { segmentSentences } from '../../text/segments.ts';
import { findTerm } from '../../text/terms.ts';
import { tokenize } from '../../text/tokens.ts';
import type { ChangeEffect } from '../change.ts';
import type { Unit } from './units.ts';

export type Stance = 'forbids' | 'limits' | 'permits' | 'obliges' | 'none';

/** How strict a disposition is. What is age-restricted is closed to everyone under the age; what is ineligible is only not recommended, and can still be seen. */
const STRICTNESS: Readonly<Record<Disposition, number>> = {
  'not-allowed': 3,
  'age-restricted': 2,
  ineligible: 1,
  allowed: 0,
};

/** Which way going from one disposition to another leans. What no list names is neither allowed nor forbidden. */
export function effectOfMove(from: Disposition | null, to: Disposition | null): ChangeEffect {
  if (from === to) return 'neutral';
  if (from === null) return to === 'allowed' ? 'loosens' : 'tightens';
  if (to === null) return from === 'allowed' ? 'tightens' : 'loosens';
  const change = STRICTNESS[to] - STRICTNESS[from];
  return change > 0 ? 'tightens' : change < 0 ? 'loosens' : 'unknown';
}

/** The list a unit stands in. Running text under a heading that is a label speaks for itself. */
export function dispositionOf(unit: Unit | null): Disposition | null {
  if (unit === null || unit.kind === 'sentence') return null;
  return unit.block?.role === 'rule-item' ? unit.block.disposition : null;
}

/** What a unit does: an item by the list it stands in, anything else by its words. */
export function stanceOf(unit: Unit, language: Language): Stance {
  const disposition = dispositionOf(unit);
  if (disposition)
    return disposition === 'not-allowed' ? 'forbids' : disposition === 'allowed' ? 'permits' : 'limits';
  const said = stanceOfText(unit.prose, language);
  return said?.sure ? said.stance : 'none';
}

export interface SaidStance {
  stance: Exclude<Stance, 'none'>;
  /** False where another denial in the sentence may turn it round: "strikes alone do not lead to a ban". */
  sure: boolean;
}

/** What a sentence does by its words; null where it states no rule. */
export function stanceOfText(prose: string, language: Language): SaidStance | null {
  const markers = findObligations(prose, language);
  if (markers.length === 0) return null;
  const has = (kind: MarkerKind): boolean => markers.some((marker) => marker.kind === kind);
  const templates = findTemplates(prose, language);
  const uses = (...ids: string[]): boolean => templates.some(({ id }) => ids.includes(id));
  const negators = findNegators(prose, language);
  const sure = negators.length === 0;
  if (uses('N1', 'N2', 'N5')) return { stance: 'forbids', sure: true };
  const prohibition = markers.find((marker) => marker.kind === 'prohibit' && isProhibition(marker, language));
  if (prohibition)
    return { stance: 'forbids', sure: sure || findNegators(prohibition.text, language).length > 0 };
  if (uses('N8', 'N12') && sure && isPlatformAct(prose, language)) return { stance: 'forbids', sure };
  if (has('ineligible') || has('age-restrict')) return { stance: 'limits', sure: sure || uses('N10', 'N11') };
  if (findPlainDuty(prose, language) && sure) return { stance: 'obliges', sure };
  if (!has('permit') || !sure || (has('exception') && !has('remove'))) return null;
  const open = templates.some(
    ({ id, start }) => ['N7', 'N13'].includes(id) && opensSentence(prose, id, start, language),
  );
  return uses('N3') || open || language.templates.length === 0 ? { stance: 'permits', sure } : null;
}

/** "Banned" forbids by itself, "not allowed" by denying a permission; a bare "do not" forbids only where it is the whole sentence's verb. */
function isProhibition(marker: Marker, language: Language): boolean {
  const negators = findNegators(marker.text, language);
  if (negators.length === 0 || tokenize(marker.text).length >= 3) return true;
  let rest = marker.text;
  for (const { start, end } of negators.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return findObligations(rest, language).length > 0;
}

/** "We remove …" says what happens to content; "we publish how many videos we remove" does not. */
function isPlatformAct(prose: string, language: Language): boolean {
  const words = platformWordsOf(language);
  const tokens = tokenize(prose);
  return words.has(tokens[0]?.key ?? '') && tokens.filter(({ key }) => words.has(key)).length === 1;
}

/** "You may …" opens a sentence that permits; "this page says how you may …" does not permit. */
function opensSentence(prose: string, id: string, start: number, language: Language): boolean {
  const first = tokenize(prose)[0];
  if (!first || first.start === start) return true;
  return language.templates.some(
    (template) => template.id === id && template.subject?.some((word) => wordKey(word) === first.key),
  );
}

const plainest = new WeakMap<Language, PhraseFinder<true>>();

/** Words that always oblige: the first phrase of their kind in a language's table. The others do so only beside more. */
function findPlainDuty(prose: string, language: Language): boolean {
  let find = plainest.get(language);
  if (!find) {
    find = compilePhrases(
      (language.markers.oblige ?? []).slice(0, 1).map((phrase) => [phrase, true] as const),
    );
    plainest.set(language, find);
  }
  return find(tokenize(prose)).length > 0;
}

const platformWords = new WeakMap<Language, ReadonlySet<string>>();

/** The words by which the platform speaks of itself. */
export function platformWordsOf(language: Language): ReadonlySet<string> {
  let words = platformWords.get(language);
  if (!words) {
    words = new Set((language.platformWords ?? []).map(wordKey));
    platformWords.set(language, words);
  }
  return words;
}

/** True where the platform speaks of what it does itself, and not of what the reader must or may do. */
export function speaksForPlatform(prose: string, language: Language): boolean {
  const words = platformWordsOf(language);
  if (words.size === 0 || !tokenize(prose).some(({ key }) => words.has(key))) return false;
  return !findTemplates(prose, language).some(({ id }) => ['N4', 'N5', 'N6', 'N7'].includes(id));
}

/** True where either side of a rule tells what the platform does. */
export function isPlatformRule({ from, to }: { from: Unit; to: Unit }, language: Language): boolean {
  return speaksForPlatform(from.prose, language) || speaksForPlatform(to.prose, language);
}

/** True where an exception or a condition stands in the text, so that more may widen or narrow it. */
export function isQualified(prose: string, language: Language): boolean {
  return findObligations(prose, language).some(({ kind }) => kind === 'exception');
}

/**
 * What the text around a list says of it: the sentences of its section before the first label. A list of protected
 * attributes is governed by "we do not allow attacks because of …" above it.
 */
export function governingStance(unit: Unit, language: Language): Stance {
  const own = stanceOf(unit, language);
  if (own !== 'none') return own;
  const term = unit.block?.role === 'definition' ? unit.block.term : null;
  const found = new Set<Stance>();
  for (const block of unit.section?.blocks ?? []) {
    if ((block.role === 'label' && term === null) || block.start >= (unit.block?.start ?? 0)) break;
    if (block.list || block.table) continue;
    for (const { text } of segmentSentences(block.prose, language)) {
      // A definition is governed only by a sentence that uses its term.
      if (term !== null && findTerm(text, term, language).length === 0) continue;
      const said = stanceOfText(text, language);
      if (said?.sure) found.add(said.stance);
    }
  }
  return found.size === 1 ? [...found][0]! : 'none';
}
