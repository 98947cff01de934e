/** Which units of the translation can be judged at all: what is still in the source language, or in a third one, is told once and left alone. */
import type { Block } from '../../document/document.ts';
import { isExternal } from '../../document/links.ts';
import { MASK } from '../../document/prose.ts';
import { wordKey } from '../../text/normalize.ts';
import {
  allowWords,
  countScripts,
  findUntranslated,
  type Untranslated,
  type WrongLanguage,
  wrongLanguage,
} from '../../text/script.ts';
import { tokenize } from '../../text/tokens.ts';
import type { CheckContext } from '../check.ts';
import { readsAsNames } from './names.ts';
import { type Unit, unitsOf } from './units.ts';

/** What a unit of the translation is written in. */
export interface Legibility {
  /** `untranslated`: in the source language; `mostly`: more of it than not; `foreign`: in a third language; `own`: as it should be. */
  state: 'untranslated' | 'mostly' | 'foreign' | 'own';
  /** Passages left in another script in text that is otherwise translated, with the block they stand in. */
  passages: { block: Block; found: Untranslated; names: boolean }[];
  /** Titles of linked pages that stand as in the source, and whether they read as names. */
  titles: { block: Block; start: number; end: number; text: string }[];
  /** All that is left untranslated reads as a name. */
  names: boolean;
  language: WrongLanguage | null;
  /** Letters of the translation. */
  letters: number;
  /** The little words of the language leave no doubt that it is the one expected. */
  certain: boolean;
}

export interface LegibilityOfPair {
  /** Set when the document as a whole is in another language: nothing else is then said of it. */
  document: { kind: 'untranslated' } | { kind: 'foreign'; language: WrongLanguage } | null;
  units: ReadonlyMap<Unit, Legibility>;
}

/** Units that say something in the language of the translation: links, code and figures in them can be compared. */
export function readableUnits(context: CheckContext): readonly Unit[] {
  return context.memo('readable units', 'pair', () => {
    const { document, units } = legibility(context);
    if (document) return [];
    return unitsOf(context).filter((unit) => {
      const state = units.get(unit)?.state;
      return state === 'own' || state === 'mostly';
    });
  });
}

/** Readable units without passages in another script, so that their words can be compared too. */
export function wordedUnits(context: CheckContext): readonly Unit[] {
  return context.memo('worded units', 'pair', () => {
    const { units } = legibility(context);
    return readableUnits(context).filter((unit) => {
      const found = units.get(unit)!;
      const { kind } = unit.source[0]!;
      return (
        kind !== 'code' &&
        kind !== 'definition' &&
        kind !== 'break' &&
        found.state === 'own' &&
        !found.passages.some(({ names, found: { kind } }) => kind === 'run' && !names)
      );
    });
  });
}

/** A document is in another language when so much of its text is, and there are blocks enough to tell. */
const WHOLE = 0.8;
const FEWEST_BLOCKS = 3;
const LONGEST_SAMPLE = 8_000;

export function legibility(context: CheckContext): LegibilityOfPair {
  return context.memo('legibility', 'pair', () => {
    const allowed = context.memo('allowed words', 'run', () => allowWords(context.config.protect));
    const units = new Map(unitsOf(context).map((unit) => [unit, judgeUnit(context, unit, allowed)] as const));
    doubtNames(units);
    return { document: judgeDocument(context, units), units };
  });
}

/** Beside a block that was left untranslated, what looks like a name was left too. */
function doubtNames(units: ReadonlyMap<Unit, Legibility>): void {
  let previous: [Unit, Legibility] | null = null;
  for (const entry of units) {
    const near =
      previous !== null &&
      previous[0].pair === entry[0].pair &&
      previous[1].state === 'untranslated' &&
      entry[1].state === 'untranslated';
    if (near && !previous![1].names && entry[1].names && entry[1].titles.length === 0) entry[1].names = false;
    previous = entry;
  }
}

function judgeDocument(
  context: CheckContext,
  units: ReadonlyMap<Unit, Legibility>,
): LegibilityOfPair['document'] {
  const total = { letters: 0, untranslated: 0, certain: 0 };
  const texts: string[] = [];
  for (const [unit, { state, names, letters, certain }] of units) {
    if (letters === 0) continue;
    total.letters += letters;
    if (state === 'untranslated' && !names) total.untranslated += letters;
    if (certain) total.certain += letters;
    texts.push(textOf(unit.translation));
  }
  if (texts.length < FEWEST_BLOCKS) return null;
  if (total.untranslated / total.letters >= WHOLE) return { kind: 'untranslated' };
  if (total.certain / total.letters > 1 - WHOLE) return null;
  const language = wrongLanguage(texts.join('\n\n').slice(0, LONGEST_SAMPLE), context.translationLanguage);
  return language && language.found !== context.sourceLanguage.tag ? { kind: 'foreign', language } : null;
}

const UNWORDED: ReadonlySet<Block['kind']> = new Set(['code', 'html', 'definition', 'break', 'image']);
const FEWEST_WORDS = 5;

/** True where a good share of the words are little words of the language. */
function isCertain(context: CheckContext, text: string): boolean {
  const { functionWords, leastFunctionShare } = context.translationLanguage.traits;
  const known = context.memo('function words', 'run', () => new Set(functionWords.map(wordKey)));
  let words = 0;
  let own = 0;
  for (const { kind, key } of tokenize(text)) {
    if (kind !== 'word') continue;
    words++;
    if (known.has(key)) own++;
  }
  return words >= FEWEST_WORDS && own >= words * leastFunctionShare * 2;
}

function judgeUnit(context: CheckContext, unit: Unit, allowed: ReturnType<typeof allowWords>): Legibility {
  const language = context.translationLanguage;
  const { kind } = unit.translation[0]!;
  if (UNWORDED.has(kind))
    return {
      state: 'own',
      passages: [],
      titles: [],
      names: false,
      language: null,
      letters: 0,
      certain: false,
    };
  const source = textOf(unit.source);
  const text = textOf(unit.translation);
  const { latin, arabic } = countScripts(text);
  const nothing: Legibility = {
    state: 'own',
    passages: [],
    titles: [],
    names: false,
    language: null,
    letters: latin + arabic,
    certain: isCertain(context, text),
  };
  const foreignLetters = language.script === 'Latn' ? arabic : latin;
  const ownLetters = language.script === 'Latn' ? latin : arabic;
  if (text.trim() === source.trim() && text.trim() !== '') {
    const words = wordsOf(text, allowed);
    const label = unit.heading || unit.translation[0]!.role === 'label';
    const titles = titlesOf(unit.translation, source);
    // Names and titles of other pages may well be the same; headings and labels are words even when they look like names.
    const names = !label && (readsAsNames(text) || readsAsNames(without(unit.translation, titles), true));
    if (
      words >= 1 &&
      (foreignLetters > 0 || (context.sourceLanguage.script === language.script && words >= 4))
    )
      return { ...nothing, state: 'untranslated', names, titles: names ? titles : [] };
    return nothing;
  }
  if (foreignLetters === 0 || language.script === 'Zyyy')
    return judgeLanguage(context, text, nothing, ownLetters);
  const passages: Legibility['passages'] = [];
  const titles: Legibility['titles'] = [];
  let worst: Legibility['state'] = 'own';
  let names = true;
  for (const block of unit.translation) {
    const own = titlesOf([block], source);
    titles.push(...own);
    const prose = without([block], own);
    for (const found of joinWords(findUntranslated(prose, language, { allowed }), prose)) {
      const named = readsAsNames(found.text);
      if (found.kind === 'block' || found.kind === 'copy') worst = 'untranslated';
      else if (found.kind === 'mostly' && worst === 'own') worst = 'mostly';
      if (!named) names = false;
      passages.push({ block, found, names: named });
    }
  }
  const romanised = worst === 'untranslated' ? wrongLanguage(text, language) : null;
  if (romanised?.kind === 'romanised') return { ...nothing, state: 'foreign', language: romanised };
  const judged: Legibility = { ...nothing, state: worst, passages, titles, names: worst !== 'own' && names };
  return worst === 'own' ? judgeLanguage(context, text, judged, ownLetters) : judged;
}

/** Single words with only small words or signs between them are one passage. */
function joinWords(found: readonly Untranslated[], prose: string): Untranslated[] {
  const joined: Untranslated[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const between = last ? prose.slice(last.end, next.start) : '';
    if (last && isPart(last) && isPart(next) && /^[ \w'\u2019-]{1,12}$/.test(between)) {
      const text = prose.slice(last.start, next.end);
      const kind = (text.match(/\p{L}+/gu)?.length ?? 0) >= 3 ? 'run' : 'word';
      joined[joined.length - 1] = { ...last, kind, end: next.end, text };
    } else joined.push(next);
  }
  return joined;
}

function isPart({ kind }: Untranslated): boolean {
  return kind === 'word' || kind === 'run';
}

/** The prose of blocks with some passages masked. */
function without(blocks: readonly Block[], passages: Legibility['titles']): string {
  return blocks
    .map((block) => {
      let { prose } = block;
      for (const { block: where, start, end } of passages)
        if (where === block) prose = prose.slice(0, start) + MASK.repeat(end - start) + prose.slice(end);
      return prose;
    })
    .join('\n\n');
}

function judgeLanguage(
  context: CheckContext,
  text: string,
  otherwise: Legibility,
  ownLetters: number,
): Legibility {
  if (otherwise.certain || ownLetters < 30) return otherwise;
  const found = wrongLanguage(text, context.translationLanguage);
  if (!found || found.found === context.sourceLanguage.tag) return otherwise;
  // A list of nouns has few little words: of one block a language is only denied where another is recognised.
  if (found.found === null) return otherwise;
  return { ...otherwise, state: 'foreign', language: found };
}

/** Texts of links to other sites that are the same as in the source: titles of pages, which may rightly stand as they are. */
function titlesOf(blocks: readonly Block[], source: string): Legibility['titles'] {
  const titles: Legibility['titles'] = [];
  for (const block of blocks)
    for (const inline of block.inlines) {
      if (inline.kind !== 'link' || !inline.target || !isExternal(inline.target)) continue;
      const text = block.text.slice(inline.start, inline.end);
      if (/\p{Script=Latin}/u.test(text) && !/\p{Script=Arabic}/u.test(text) && source.includes(text.trim()))
        titles.push({ block, start: inline.start, end: inline.end, text });
    }
  return titles;
}

function wordsOf(text: string, allowed: ReadonlySet<string>): number {
  return tokenize(text).filter(
    ({ kind, key, start, end }) =>
      kind === 'word' &&
      end - start > 1 &&
      !allowed.has(key) &&
      !/^[A-Z][A-Z0-9]+s?$/.test(text.slice(start, end)),
  ).length;
}

/** The prose of blocks as one text. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.length === 1 ? blocks[0]!.prose : blocks.map(({ prose }) => prose).join('\n\n');
}
