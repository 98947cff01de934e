/** Phrases that oblige, forbid, permit or limit, and the fixed sentence templates in which rules should be put. */
import type { Language, Marker, MarkerKind, Span } from './language.ts';
import { compilePhrases, type PhraseFinder, type PhraseMatch } from './phrases.ts';
import { tokenize, type Token } from './tokens.ts';

/** A locked template found in a text. */
export interface TemplateMatch extends Span {
  /** N1 to N14. */
  readonly id: string;
}

/** A template that source and translation do not use equally often. */
export interface TemplateDifference {
  readonly id: string;
  readonly source: number;
  readonly translation: number;
}

interface Finders {
  readonly markers: PhraseFinder<MarkerKind>;
  readonly templates: PhraseFinder<string>;
}

const compiled = new WeakMap<Language, Finders>();

function findersOf(language: Language): Finders {
  const made = compiled.get(language);
  if (made) return made;
  const kinds = Object.entries(language.markers) as [MarkerKind, readonly string[]][];
  const finders = {
    markers: compilePhrases(kinds.flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const))),
    templates: compilePhrases(language.templates.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const))),
  };
  compiled.set(language, finders);
  return finders;
}

/**
 * The markers of obligation in a text. The longest phrase wins, so "not allowed" is a prohibition and never also a
 * permission. These are hints for a reader: only negation and the locked templates are strict enough to judge by.
 */
export function findObligations(text: string, language: Language): Marker[] {
  const tokens = tokenize(text);
  return findersOf(language)
    .markers(tokens)
    .map((match) => ({ kind: match.value, ...spanOf(text, tokens, match) }));
}

/** How often each kind of marker stands in a text. */
export function countObligations(text: string, language: Language): ReadonlyMap<MarkerKind, number> {
  const counts = new Map<MarkerKind, number>();
  for (const { kind } of findObligations(text, language)) {
    if (kind !== 'negation') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** The locked templates used in a text. */
export function findTemplates(text: string, language: Language): TemplateMatch[] {
  const tokens = tokenize(text);
  return findersOf(language)
    .templates(tokens)
    .map((match) => ({ id: match.value, ...spanOf(text, tokens, match) }));
}

/** Templates used more often on one side; always empty when either language has none. */
export function compareTemplates(source: string, sourceLanguage: Language, translation: string, translationLanguage: Language): TemplateDifference[] {
  const known = new Set(translationLanguage.templates.map(({ id }) => id));
  const counts = new Map<string, { source: number; translation: number }>();
  const count = (id: string, side: 'source' | 'translation'): void => {
    const entry = counts.get(id) ?? { source: 0, translation: 0 };
    entry[side] += 1;
    counts.set(id, entry);
  };
  for (const { id } of findTemplates(source, sourceLanguage)) if (known.has(id)) count(id, 'source');
  const asked = new Set(sourceLanguage.templates.map(({ id }) => id));
  for (const { id } of findTemplates(translation, translationLanguage)) if (asked.has(id)) count(id, 'translation');
  return [...counts].filter(([, sides]) => sides.source !== sides.translation).map(([id, sides]) => ({ id, ...sides }));
}

function spanOf(text: string, tokens: readonly Token[], match: PhraseMatch<unknown>): Span {
  const start = tokens[match.from]?.start ?? 0;
  const end = tokens[match.to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
