/** Phrases over tokens: a small pattern language, compiled once and matched in one pass however many phrases there are. */
import type { Phrase } from './language.ts';
import { wordKey } from './normalize.ts';
import { parted, stopped, type Token } from './tokens.ts';

type Element =
  | {
      readonly kind: 'words';
      readonly words: ReadonlySet<string>;
      readonly beginnings: readonly string[];
      readonly endings: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

/** A phrase ready to be matched. */
export interface CompiledPhrase {
  readonly elements: readonly Element[];
  /** The most tokens it can span. */
  readonly longest: number;
}

/** A phrase found: token indexes, the last one excluded. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Reads `do|does not …3 allow*`: a choice, up to three words between, a beginning (`*یں`: an ending); `x?` may be absent. The first word is given in full. */
export function compilePhrase(phrase: Phrase): CompiledPhrase {
  const elements = phrase
    .trim()
    .split(/\s+/)
    .map((part): Element => {
      if (part.startsWith('\u2026')) return { kind: 'gap', most: Number(part.slice(1) || 4) };
      const optional = part.endsWith('?');
      const choices = (optional ? part.slice(0, -1) : part).split('|');
      return {
        kind: 'words',
        words: new Set(choices.filter((choice) => !choice.includes('*')).map(wordKey)),
        beginnings: choices
          .filter((choice) => choice.endsWith('*'))
          .map((choice) => wordKey(choice.slice(0, -1))),
        endings: choices.filter((choice) => choice.startsWith('*')).map((choice) => wordKey(choice.slice(1))),
        optional,
      };
    });
  return {
    elements,
    longest: elements.reduce((sum, element) => sum + (element.kind === 'gap' ? element.most : 1), 0),
  };
}

function accepts(element: Element & { kind: 'words' }, token: Token): boolean {
  const { key } = token;
  return (
    element.words.has(key) ||
    element.beginnings.some((beginning) => key.startsWith(beginning)) ||
    element.endings.some((ending) => key.length > ending.length && key.endsWith(ending))
  );
}

/**
 * The token index after the phrase when it stands at `at`, or -1. A phrase never crosses a comma;
 * its gaps cross neither a full stop nor a number. `first` is false when the phrase continues something before it;
 * `until` asks for a match that ends just there; nothing from the token `limit` on is looked at.
 */
export function matchAt(
  phrase: CompiledPhrase,
  tokens: readonly Token[],
  at: number,
  first = true,
  until = -1,
  limit = tokens.length,
): number {
  return step(phrase.elements, 0, tokens, at, first, until, limit);
}

function step(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
  first: boolean,
  until: number,
  limit: number,
): number {
  const element = elements[index];
  if (!element) return until < 0 || at === until ? at : -1;
  if (element.kind === 'gap') {
    for (let skip = 0; skip <= element.most; skip += 1) {
      const end = step(elements, index + 1, tokens, at + skip, false, until, limit);
      if (end >= 0) return end;
      const next = tokens[at + skip];
      if (next?.kind !== 'word' || next.gap === stopped || at + skip >= limit) return -1;
    }
    return -1;
  }
  const token = tokens[at];
  const afterGap = elements[index - 1]?.kind === 'gap';
  if (
    token &&
    at < limit &&
    (first || token.gap < (afterGap ? stopped : parted)) &&
    accepts(element, token)
  ) {
    const end = step(elements, index + 1, tokens, at + 1, false, until, limit);
    if (end >= 0) return end;
  }
  return element.optional ? step(elements, index + 1, tokens, at, first, until, limit) : -1;
}

/** The token index where the phrase begins when it ends just before the token `end`, or -1. */
export function matchBefore(phrase: CompiledPhrase, tokens: readonly Token[], end: number): number {
  const last = tokens[end];
  if (last && last.gap >= parted) return -1;
  if (!mayEndWith(phrase, tokens[end - 1])) return -1;
  for (let at = Math.max(0, end - phrase.longest); at < end; at += 1) {
    if (matchAt(phrase, tokens, at, true, end) === end) return at;
  }
  return -1;
}

/** False when a phrase that always ends in a word cannot end in this one: most are told apart so. */
function mayEndWith({ elements }: CompiledPhrase, token: Token | undefined): boolean {
  const ending = elements[elements.length - 1];
  if (ending?.kind !== 'words' || ending.optional) return true;
  return token !== undefined && accepts(ending, token);
}

/** Finds phrases in tokens; where several begin at one token the longest wins, then the earlier in the list. */
export type PhraseFinder<T> = (tokens: readonly Token[]) => PhraseMatch<T>[];

/** Options of `compilePhrases`. */
export interface PhraseOptions<T> {
  /** Report matches that overlap; by default they never do. */
  readonly overlapping?: boolean;
  /** Refuses a match by what stands around it. */
  readonly accept?: (value: T, tokens: readonly Token[], from: number, to: number) => boolean;
}

/** Compiles a list of phrases into one finder. */
export function compilePhrases<T>(
  entries: readonly (readonly [Phrase, T])[],
  options: PhraseOptions<T> = {},
): PhraseFinder<T> {
  const { overlapping = false, accept = () => true } = options;
  const byFirst = new Map<string, { phrase: CompiledPhrase; value: T }[]>();
  for (const [source, value] of entries) {
    const phrase = compilePhrase(source);
    for (const key of firstWords(phrase)) {
      const list = byFirst.get(key);
      if (list) list.push({ phrase, value });
      else byFirst.set(key, [{ phrase, value }]);
    }
  }
  return (tokens) => {
    const found: PhraseMatch<T>[] = [];
    if (byFirst.size === 0) return found;
    for (let at = 0; at < tokens.length; at += 1) {
      const candidates = byFirst.get(tokens[at]?.key ?? '');
      if (!candidates) continue;
      let best: PhraseMatch<T> | null = null;
      for (const { phrase, value } of candidates) {
        const to = matchAt(phrase, tokens, at);
        if (to > (best?.to ?? at) && accept(value, tokens, at, to)) best = { value, from: at, to };
      }
      if (!best) continue;
      found.push(best);
      if (!overlapping) at = best.to - 1;
    }
    return found;
  };
}

function firstWords(phrase: CompiledPhrase): Set<string> {
  const keys = new Set<string>();
  for (const element of phrase.elements) {
    if (element.kind !== 'words') break;
    for (const word of element.words) keys.add(word);
    if (!element.optional) break;
  }
  return keys;
}
