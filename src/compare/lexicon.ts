/** A lexicon learnt from the texts themselves: words of two languages that keep turning up in the same blocks. */
import type { Block } from '../document/document.ts';
import type { DocumentPair } from './pair.ts';
import { SHORTEST_STEM, scanWords } from './scan.ts';
import type { Concepts } from './word-book.ts';

/** Words (shortened to their beginning) of each side, with the concepts they stand for. */
export interface Lexicon {
  source: Concepts;
  translation: Concepts;
}

/** A pair of words must be seen together so often. */
const FEWEST = 2;
/** Words of more than this share of the blocks say nothing. */
const COMMONEST = 0.05;
/** In a small set even a word of so many blocks may tell something. */
const FEWEST_COMMON = 8;
/** Dice's coefficient from which two words are taken to go together. */
const TOGETHER = 0.4;
/** Concepts one word may stand for. */
const MOST_CONCEPTS = 2;
/** Blocks beyond which nothing new is learnt worth the time. */
const MOST_BLOCKS = 2500;
const MOST_STEMS = 60;

/** Learn from blocks that stand against each other, one to one. */
export function learnLexicon(pairs: readonly DocumentPair[]): Lexicon {
  const left = new Vocabulary();
  const right = new Vocabulary();
  for (const [source, translation] of confidentBlocks(pairs)) {
    left.read(source);
    right.read(translation);
  }
  const common = Math.max(FEWEST_COMMON, left.blocks.length * COMMONEST);
  return chooseBest(findLinks(left, right, common), left, right);
}

/** A word of the source and one of the translation that go together. */
interface WordLink {
  a: number;
  b: number;
  dice: number;
}

/** For each word of the source, the words that stand in the blocks it stands in. */
function findLinks(left: Vocabulary, right: Vocabulary, common: number): WordLink[] {
  const tells = (count: number): boolean => count >= FEWEST && count <= common;
  const theirs = right.blocks.map((stems) => stems.filter((b) => tells(right.counts[b]!)));
  const places: number[][] = left.stems.map(() => []);
  left.blocks.forEach((stems, block) => {
    for (const a of stems) if (tells(left.counts[a]!)) places[a]!.push(block);
  });
  const together = new Uint32Array(right.stems.length);
  const links: WordLink[] = [];
  places.forEach((blocks, a) => {
    const met: number[] = [];
    for (const block of blocks) for (const b of theirs[block]!) if (together[b]!++ === 0) met.push(b);
    for (const b of met) {
      const dice = (2 * together[b]!) / (left.counts[a]! + right.counts[b]!);
      if (together[b]! >= FEWEST && dice >= TOGETHER) links.push({ a, b, dice });
      together[b] = 0;
    }
  });
  return links;
}

function* confidentBlocks(pairs: readonly DocumentPair[]): Generator<[Block, Block]> {
  let count = 0;
  for (const { sections } of pairs)
    for (const section of sections) {
      if (section.source.length !== 1 || section.translation.length !== 1) continue;
      const heads = [section.source[0]!.heading, section.translation[0]!.heading] as const;
      if (heads[0] && heads[1]) yield [heads[0], heads[1]];
      for (const { source, translation, moved } of section.blocks) {
        if (source.length !== 1 || translation.length !== 1 || moved || source[0]!.kind === 'code') continue;
        if (++count > MOST_BLOCKS) return;
        yield [source[0]!, translation[0]!];
      }
    }
}

/** Stems in the order they were met, with the number of blocks each stands in. */
class Vocabulary {
  readonly stems: number[] = [];
  /** The stems of each block, by number. */
  readonly blocks: number[][] = [];
  readonly counts: number[] = [];
  private readonly index = new Map<number, number>();

  read(block: Block): void {
    const found = new Set<number>();
    const words = scanWords(block.prose);
    for (let at = 0; at < words.count && found.size < MOST_STEMS; at++)
      if (words.sizes[at]! >= SHORTEST_STEM) found.add(this.add(words.stems[at]!));
    for (const at of found) this.counts[at]!++;
    this.blocks.push([...found]);
  }

  private add(stem: number): number {
    let at = this.index.get(stem);
    if (at === undefined) {
      at = this.stems.length;
      this.index.set(stem, at);
      this.stems.push(stem);
      this.counts.push(0);
    }
    return at;
  }
}

/** For each word the words it goes with best; a word of the source is a concept. */
function chooseBest(links: WordLink[], left: Vocabulary, right: Vocabulary): Lexicon {
  links.sort((x, y) => y.dice - x.dice || x.a - y.a || x.b - y.b);
  const source = new Map<number, number[]>();
  const translation = new Map<number, number[]>();
  const taken = new Map<number, number>();
  const numbers = new Map<number, number>();
  for (const { a, b } of links) {
    const concepts = translation.get(right.stems[b]!) ?? [];
    if (concepts.length >= MOST_CONCEPTS || (taken.get(a) ?? 0) >= MOST_CONCEPTS) continue;
    taken.set(a, (taken.get(a) ?? 0) + 1);
    const concept = numbers.get(a) ?? numbers.size;
    numbers.set(a, concept);
    translation.set(right.stems[b]!, [...concepts, concept]);
    source.set(left.stems[a]!, [concept]);
  }
  return { source, translation };
}
