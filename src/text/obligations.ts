/** Phrases that oblige, forbid, permit or limit, and the fixed sentence templates in which rules should be put. */
import type { Language, Marker, MarkerKind, Span } from './language.ts';
import { wordKey } from './normalize.ts';
import { compilePhrases, type PhraseFinder, type PhraseMatch } from './phrases.ts';
import { parted, stopped, type Token, tokenize } from './tokens.ts';

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
  readonly templates: PhraseFinder<Frame>;
}

interface Frame {
  readonly id: string;
  readonly subject: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string> | null;
  readonly opening: boolean;
  readonly closing: boolean;
}

const compiled = new WeakMap<Language, Finders>();

function findersOf(language: Language): Finders {
  const made = compiled.get(language);
  if (made) return made;
  const kinds = Object.entries(language.markers) as [MarkerKind, readonly string[]][];
  const frames = language.templates.flatMap(
    ({ id, phrases, subject, without, opening = false, closing = false }) => {
      const set = (words: readonly string[] | undefined): Set<string> | null =>
        words ? new Set(words.map(wordKey)) : null;
      const frame: Frame = { id, subject: set(subject), without: set(without), opening, closing };
      return phrases.map((phrase) => [phrase, frame] as const);
    },
  );
  const finders = {
    markers: compilePhrases(
      kinds.flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const)),
    ),
    templates: compilePhrases(frames, { accept: (frame, tokens, from, to) => fits(frame, tokens, from, to) }),
  };
  compiled.set(language, finders);
  return finders;
}

/** Whether a template stands where its frame allows it in the sentence. */
function fits(
  { subject, without, opening, closing }: Frame,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  if (opening && tokens[from]?.gap !== stopped) return false;
  const next = tokens[to];
  if (closing && next && next.gap < parted) return false;
  if (without !== null && hasBefore(without, tokens, from)) return false;
  return subject === null || hasBefore(subject, tokens, from);
}

function hasBefore(words: ReadonlySet<string>, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= 0; at -= 1) {
    if (words.has(tokens[at]?.key ?? '')) return true;
    if (tokens[at]?.gap === stopped) return false;
  }
  return false;
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

/** The locked templates used in a text, each once in a sentence. */
export function findTemplates(text: string, language: Language): TemplateMatch[] {
  const tokens = tokenize(text);
  const seen = new Set<string>();
  let sentence = 0;
  let at = 0;
  const found: TemplateMatch[] = [];
  for (const match of findersOf(language).templates(tokens)) {
    for (; at <= match.from; at += 1) if (tokens[at]?.gap === stopped) sentence += 1;
    const once = `${sentence} ${match.value.id}`;
    if (seen.has(once)) continue;
    seen.add(once);
    found.push({ id: match.value.id, ...spanOf(text, tokens, match) });
  }
  return found;
}

/** Templates used more often on one side; always empty when either language has none. */
export function compareTemplates(
  source: string,
  sourceLanguage: Language,
  translation: string,
  translationLanguage: Language,
): TemplateDifference[] {
  const known = new Set(translationLanguage.templates.map(({ id }) => id));
  const counts = new Map<string, { source: number; translation: number }>();
  const count = (id: string, side: 'source' | 'translation'): void => {
    const entry = counts.get(id) ?? { source: 0, translation: 0 };
    entry[side] += 1;
    counts.set(id, entry);
  };
  for (const { id } of findTemplates(source, sourceLanguage)) if (known.has(id)) count(id, 'source');
  const asked = new Set(sourceLanguage.templates.map(({ id }) => id));
  for (const { id } of findTemplates(translation, translationLanguage))
    if (asked.has(id)) count(id, 'translation');
  return [...counts]
    .filter(([, sides]) => sides.source !== sides.translation)
    .map(([id, sides]) => ({ id, ...sides }));
}

function spanOf(text: string, tokens: readonly Token[], match: PhraseMatch<unknown>): Span {
  const start = tokens[match.from]?.start ?? 0;
  const end = tokens[match.to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
