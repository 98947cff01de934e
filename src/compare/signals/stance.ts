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
const STRICTNESS: Readonly<Record<Disposition, number>> = { 'not-allowed': 3, 'age-restricted': 2, ineligible: 1, allowed: 0 };

/** Which way going from one disposition to another leans. What no list names is neither allowed nor forbidden. */
export function effectOfMove(from: Disposition | null, to: Disposition | null): ChangeEffect {
  if (from === to) return 'neutral';
  if (from === null) return to === 'allowed' ? 'loosens' : 'tightens';
  if (to === null) return from === 'allowed' ? 'tightens' : 'loosens';
  const change = STRICTNESS[to] - STRICTNESS[from];
  return change > 0 ? 'tightens' : change < 0 ? 'loosens' : 'unknown';
}

export function dispositionOf(unit: Unit | null): Disposition | null {
  return unit?.block?.role === 'rule-item' ? unit.block.disposition : null;
}

/** What a unit does: an item by the list it stands in, anything else by its words. */
export function stanceOf(unit: Unit, language: Language): Stance {
  const disposition = dispositionOf(unit);
  if (disposition) return disposition === 'not-allowed' ? 'forbids' : disposition === 'allowed' ? 'permits' : 'limits';
  return stanceOfText(unit.prose, language)?.stance ?? 'none';
}

/** What a sentence does, and the words that do it; null where it states no rule. */
export function stanceOfText(prose: string, language: Language): { stance: Exclude<Stance, 'none'>; kind: MarkerKind; words: string } | null {
  const markers = findObligations(prose, language);
  if (markers.length === 0) return null;
  const first = (kind: MarkerKind, fits: (marker: Marker) => boolean = () => true): Marker | undefined => markers.find((marker) => marker.kind === kind && fits(marker));
  const templates = new Set(findTemplates(prose, language).map(({ id }) => id));
  const denies = findNegators(prose, language).length > 0;
  const say = (stance: Exclude<Stance, 'none'>, marker: Marker) => ({ stance, kind: marker.kind as MarkerKind, words: marker.text });
  const excepted = first('exception');
  const prohibit = first('prohibit', (marker) => isProhibition(marker, templates, language));
  if (prohibit) return say('forbids', prohibit);
  const removed = first('remove');
  if (removed && !denies && speaksForPlatform(prose, language)) return say('forbids', removed);
  const limit = first('ineligible') ?? first('age-restrict');
  if (limit) return say('limits', limit);
  const plain = plainObligation(prose, language);
  if (plain && !denies) return say('obliges', { kind: 'oblige', start: 0, end: 0, text: plain });
  if (excepted && !removed) return null;
  const permit = first('permit');
  if (permit && !denies && (['N3', 'N7', 'N13'].some((id) => templates.has(id)) || language.templates.length === 0)) return say('permits', permit);
  return null;
}

/** "Banned" forbids by itself, "not allowed" by denying a permission; a bare "do not" only where it opens the sentence. */
function isProhibition(marker: Marker, templates: ReadonlySet<string>, language: Language): boolean {
  if (templates.has('N1') || templates.has('N2') || templates.has('N5')) return true;
  const negators = findNegators(marker.text, language);
  if (negators.length === 0) return true;
  if (tokenize(marker.text).length >= 3) return true;
  let rest = marker.text;
  for (const { start, end } of negators.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return findObligations(rest, language).length > 0;
}

const plainest = new WeakMap<Language, PhraseFinder<true>>();

/** Words that always oblige: the first phrase of their kind in a language's table. The others do so only beside more. */
function plainObligation(prose: string, language: Language): string | null {
  let find = plainest.get(language);
  if (!find) {
    find = compilePhrases((language.markers.oblige ?? []).slice(0, 1).map((phrase) => [phrase, true] as const));
    plainest.set(language, find);
  }
  const tokens = tokenize(prose);
  const match = find(tokens)[0];
  return match ? prose.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end) : null;
}

const platformWords = new WeakMap<Language, ReadonlySet<string>>();

/** True where the platform speaks of what it does itself. */
export function speaksForPlatform(prose: string, language: Language): boolean {
  let words = platformWords.get(language);
  if (!words) {
    words = new Set((language.platformWords ?? []).map(wordKey));
    platformWords.set(language, words);
  }
  return words.size > 0 && tokenize(prose).some(({ key }) => words.has(key));
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
      const stance = stanceOfText(text, language)?.stance;
      if (stance) found.add(stance);
    }
  }
  return found.size === 1 ? [...found][0]! : 'none';
}
