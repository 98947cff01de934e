/** Which script and language a text is really in: words left untranslated, words half and half, text in the wrong language. */

import { identifyLanguage } from './identify.ts';
import type { Language, Span } from './language.ts';
import { wordKey } from './normalize.ts';
import { type Token, tokenize } from './tokens.ts';

/** Letters of a text by script. */
export interface ScriptCounts {
  readonly latin: number;
  readonly arabic: number;
  readonly other: number;
  /** Latin / (Latin + Arabic); 0 when there is neither. */
  readonly latinShare: number;
}

/** What `findUntranslated` found. */
export interface Untranslated extends Span {
  /**
   * `block`: the whole text; `mostly`: more of it than names and loan words explain; `run`: three or more words in a row;
   * `word`: a single common (lower-case) word; `copy`: the same as the source.
   */
  readonly kind: 'block' | 'mostly' | 'run' | 'word' | 'copy';
  /** Share of foreign letters after allowed words are taken out. */
  readonly share: number;
}

/** Names that are written in Latin letters in any language. */
const defaultAllowed: readonly string[] = [
  'TikTok',
  'YouTube',
  'Meta',
  'Facebook',
  'Instagram',
  'WhatsApp',
  'Twitter',
  'Snapchat',
  'Google',
  'Android',
  'iOS',
  'iPhone',
  'GitHub',
  'Git',
  'Firefox',
  'Mozilla',
  'Linux',
  'Windows',
  'macOS',
  'Wikipedia',
  'For You',
  'Duet',
  'Stitch',
  'LIVE',
  'Creative Commons',
  'Contributor Covenant',
  'Slack',
  'Discord',
  'Telegram',
  'Reddit',
  'Apple',
  'Microsoft',
  'Amazon',
  'Python',
  'JavaScript',
  'TypeScript',
  'Node',
  'Markdown',
  'HTML',
  'CSS',
];

const latinLetter = /\p{Script=Latin}/u;
const arabicLetter = /[\p{Script=Arabic}&&\p{L}]/v;
const latinWord = /^[\p{Script=Latin}\p{M}'\u2019_]+$/u;
const acronym = /^[A-Z][A-Z0-9]{1,7}s?$/;
/** A stretch without spaces that holds a hashtag, mention, address or search operator (`is:open`). */
const address = /[#@]|:\/\/|www\.|[A-Za-z]:[A-Za-z"]/;
/** `example.org`, `file.md`. The look-behind keeps the search linear on long words. */
const dotted = /(?<![A-Za-z])[A-Za-z]+(?:\.[A-Za-z]{2,})+/g;

/** The text with names of places on the web blanked out; offsets stay. */
function coverAddresses(text: string): string {
  if (!/[#@.:\uFFFC]/.test(text)) return text;
  return text
    .replaceAll('\uFFFC', ' ')
    .replace(/\S+/g, (chunk) =>
      address.test(chunk)
        ? ' '.repeat(chunk.length)
        : chunk.replace(dotted, (name) => ' '.repeat(name.length)),
    );
}

/** Counts the letters of a text by script. */
export function countScripts(text: string): ScriptCounts {
  let latin = 0;
  let arabic = 0;
  let other = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1;
    } else if (
      (code >= 0x620 && code <= 0x63f) ||
      (code >= 0x641 && code <= 0x64a) ||
      (code >= 0x671 && code <= 0x6d3)
    )
      arabic += 1;
    else if (code < 0xaa || (code >= 0x2000 && code <= 0x206f)) continue;
    else if (arabicLetter.test(char)) arabic += 1;
    else if (latinLetter.test(char)) latin += 1;
    else if (/\p{L}/u.test(char)) other += 1;
  }
  return { latin, arabic, other, latinShare: latin + arabic === 0 ? 0 : latin / (latin + arabic) };
}

/** Words that may stay in their own script: names from the configuration, single or of several words. */
export type Allowed = ReadonlySet<string>;

/** Prepares a list of allowed names; letter case is looked past. */
export function allowWords(names: readonly string[] = []): Allowed {
  return new Set([...defaultAllowed, ...names].flatMap((name) => name.split(/[\s-]+/)).map(wordKey));
}

const defaultSet = allowWords();

interface Foreign {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
  /** Index of the token, to see which stand side by side. */
  readonly index: number;
  readonly lower: boolean;
}

interface Survey {
  readonly tokens: readonly Token[];
  readonly foreign: readonly Foreign[];
  readonly own: number;
  readonly foreignLetters: number;
}

function survey(text: string, language: Language, allowed: Allowed): Survey {
  const cover = coverAddresses(text);
  const tokens = tokenize(cover);
  const foreign: Foreign[] = [];
  let own = 0;
  let foreignLetters = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const raw = cover.slice(token.start, token.end);
    const latin = latinWord.test(raw);
    const arabic = !latin && arabicLetter.test(raw);
    const isOwn = language.script === 'Latn' ? latin : arabic;
    if (isOwn) own += raw.length;
    if (isOwn || !(latin || arabic)) return;
    const beside = token.gap === 0 && tokens[index - 1]?.kind === 'number';
    if (latin && (acronym.test(raw) || raw.length === 1 || beside || allowed.has(token.key))) return;
    foreignLetters += raw.length;
    foreign.push({
      start: token.start,
      end: token.end,
      letters: raw.length,
      index,
      lower: latin && raw === raw.toLowerCase(),
    });
  });
  return { tokens, foreign, own, foreignLetters };
}

/** Share of letters in the other script, after allowed names, acronyms, hashtags and addresses are taken out; 0 to 1. */
export function foreignShare(text: string, language: Language, allowed: Allowed = defaultSet): number {
  const { own, foreignLetters } = survey(text, language, allowed);
  return own + foreignLetters === 0 ? 0 : foreignLetters / (own + foreignLetters);
}

/**
 * What of a text was left in another script than its language's: the whole block, most of it, or runs of words.
 * `source` is the text it translates; the same words again are no translation. Languages that share a script are
 * told apart by `wrongLanguage` instead.
 */
export function findUntranslated(
  text: string,
  language: Language,
  options: { allowed?: Allowed; source?: string } = {},
): Untranslated[] {
  const allowed = options.allowed ?? defaultSet;
  const whole = { start: 0, end: text.length, text };
  if (options.source !== undefined && isCopy(text, options.source, allowed))
    return [{ kind: 'copy', share: 1, ...whole }];
  if (language.script === 'Zyyy') return [];
  const { tokens, foreign, own, foreignLetters } = survey(text, language, allowed);
  if (foreign.length === 0) return [];
  const share = foreignLetters / (own + foreignLetters);
  if (foreign.length >= 3 && (own === 0 || share > 0.6)) return [{ kind: 'block', share, ...whole }];
  const runs = runsOf(text, tokens, foreign, language, share);
  // A list of people's names is Latin for a good reason: common words or a run of words must be among them.
  const common = foreign.filter(({ lower }) => lower).length >= 3 || runs.some(({ kind }) => kind === 'run');
  return foreign.length >= 3 && share > 0.35 && common ? [{ kind: 'mostly', share, ...whole }] : runs;
}

function runsOf(
  text: string,
  tokens: readonly Token[],
  foreign: readonly Foreign[],
  language: Language,
  share: number,
): Untranslated[] {
  const found: Untranslated[] = [];
  let run: Foreign[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) {
      const span = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
      const gloss = isGloss(text, first.start, last.end);
      if (run.length >= 3 && !gloss) found.push({ kind: 'run', share, ...span });
      else if (
        language.script !== 'Latn' &&
        !gloss &&
        run.every(({ lower, letters }) => lower && letters > 2)
      )
        found.push({ kind: 'word', share, ...span });
      else if (language.script === 'Latn' && run.length < 3) found.push({ kind: 'word', share, ...span });
    }
    run = [];
  };
  for (const word of foreign) {
    const before = run.at(-1);
    const apart =
      before !== undefined &&
      (word.index !== before.index + 1 ||
        (tokens[word.index]?.gap ?? 0) > 1 ||
        /[()[\]]/.test(text.slice(before.end, word.start)));
    if (apart) close();
    run.push(word);
  }
  close();
  return found;
}

/** In brackets after a word of the language: the foreign term is given as a help. */
function isGloss(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return (
    /[([\u00AB"\u201C\u2018'][^()[\]]*$/.test(before) && /^[^()[\]]*[)\]\u00BB"\u201D\u2019']/.test(after)
  );
}

function isCopy(text: string, source: string, allowed: Allowed): boolean {
  if (text.trim() !== source.trim()) return false;
  const cover = coverAddresses(text);
  const words = tokenize(cover).filter((token) => token.kind === 'word');
  const common = words.filter(
    (token) => !allowed.has(token.key) && !acronym.test(cover.slice(token.start, token.end)),
  );
  return words.length >= 4 && common.length >= 3;
}

/** Words that mix Latin and Arabic letters without a space: `ایکFirefox`, `intimی`. */
export function findMixedWords(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    if (/[A-Za-z]/.test(word) && arabicLetter.test(word))
      found.push({ start: match.index, end: match.index + word.length, text: word });
  }
  return found;
}

/** A text that is not in the language it should be in. */
export interface WrongLanguage {
  /** Tag of the language it seems to be in; null when it is only clear that it is not the expected one. */
  readonly found: string | null;
  /** `romanised` is the right language in Latin letters. */
  readonly kind: 'language' | 'romanised';
}

/**
 * Tells when a text is in another language than it should be: Arabic or Persian in an Urdu file, Urdu in an English
 * one, Urdu typed in Latin letters. Below twelve words (four for romanised text) it does not judge.
 */
export function wrongLanguage(text: string, language: Language): WrongLanguage | null {
  if (language.script === 'Zyyy') return null;
  const words = tokenize(text).filter((token) => token.kind === 'word');
  if (isRomanised(words, language)) return { found: language.tag, kind: 'romanised' };
  const verdict = identifyLanguage(text, language);
  return verdict === null || verdict.tag === language.tag ? null : { found: verdict.tag, kind: 'language' };
}

function isRomanised(words: readonly Token[], language: Language): boolean {
  if (language.traits.romanised.length === 0) return false;
  const latin = words.filter(({ key }) => latinWord.test(key));
  if (latin.length < 4 || latin.length < words.length / 2) return false;
  const known = new Set(language.traits.romanised);
  return latin.filter(({ key }) => known.has(key)).length / latin.length >= 0.2;
}
