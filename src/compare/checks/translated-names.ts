/** Names that are also common words (Go, Rust, Windows) and were translated as words. */
import type { Block } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import { wordKey } from '../../text/normalize.ts';
import { tokenize } from '../../text/tokens.ts';
import type { CheckContext } from '../check.ts';
import { wordedUnits } from './legible.ts';
import { spanIn, type Unit } from './units.ts';

/** A name of the source, and the word that stands for it in the translation. */
export interface TranslatedName {
  unit: Unit;
  name: string;
  found: string;
  at: Span;
  counterpart: Span;
}

/** The names of the pair that the translation takes for words: the word is there, the name is not. */
export function translatedNames(context: CheckContext): TranslatedName[] {
  const table = context.translationLanguage.mistakenNames;
  if (!table) return [];
  return wordedUnits(context).flatMap((unit) =>
    Object.entries(table).flatMap(([name, mistaken]) => {
      const counterpart = nameIn(unit.source, name);
      if (!counterpart || unit.translation.some(({ text }) => text.includes(name))) return [];
      const instead = wordIn(unit.translation, mistaken);
      // A common word of the source may ask for the very word.
      return instead && !usesAsWord(unit.source, name) ? [{ unit, name, ...instead, counterpart }] : [];
    }),
  );
}

/** The name where its capital makes it one: not merely the first word of a sentence, or else with a mark behind it. */
function nameIn(blocks: readonly Block[], name: string): Span | null {
  for (const block of blocks) {
    if (!block.prose.includes(name)) continue;
    for (const { index } of block.prose.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'gu'),
    )) {
      const before = block.prose.slice(0, index).trimEnd();
      const after = block.prose.slice(index + name.length);
      const first = before === '' || /[.!?:;\u2022\n]["'\u201D)]*$/.test(before);
      if (!first || /^\s*(?:[,;:/)"\u201D\t\n]|$|\p{N}|(?:and|or)\s+\p{Lu})/u.test(after))
        return spanIn(block, index, index + name.length);
    }
  }
  return null;
}

function usesAsWord(blocks: readonly Block[], name: string): boolean {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${name.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u');
  return blocks.some(({ prose }) => word.test(prose));
}

function wordIn(blocks: readonly Block[], mistaken: readonly string[]): { found: string; at: Span } | null {
  const wanted = new Set(mistaken.map(wordKey));
  for (const block of blocks)
    for (const { key, start, end } of tokenize(block.prose))
      if (wanted.has(key)) return { found: block.prose.slice(start, end), at: spanIn(block, start, end) };
  return null;
}
