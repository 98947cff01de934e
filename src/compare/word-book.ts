/** A word book: what the aligner knows of the words of one language, each looked up by number. */
import type { Language } from '../text/language.ts';
import { hashOf, stemsOf, WordMap, type Words } from './scan.ts';

/** Concepts by the stem of a word: one side of a lexicon. */
export type Concepts = ReadonlyMap<number, readonly number[]>;

/** A term of the glossary: the stems of its words, and the concept it stands for. */
export interface TermEntry {
  stems: readonly number[];
  concept: number;
  /** Set for abbreviations, whose capitals tell them from words: LIVE, AI. */
  written: string | null;
}

/** What is known of the words with one stem. */
export interface WordFacts {
  /** Concepts the lexicon has for it. */
  readonly concepts: readonly number[];
  /** Glossary terms that begin with it. */
  readonly terms: readonly TermEntry[];
}

const NO_CONCEPTS: readonly number[] = [];
const NO_TERMS: readonly TermEntry[] = [];

export class WordBook {
  private readonly facts = new WordMap<WordFacts>();
  private readonly denials = new WordMap<true>();
  private readonly denialEnding: string;

  /** `forms` lists the ways each concept of the glossary is written. */
  constructor(
    readonly language: Language,
    private readonly forms: readonly (readonly string[])[],
    concepts: Concepts = new Map(),
  ) {
    for (const word of language.negation.words) this.denials.set(hashOf(word), true);
    this.denialEnding = language.negation.endings[0] ?? '';
    for (const [stem, numbers] of concepts) this.facts.set(stem, { concepts: numbers, terms: NO_TERMS });
    forms.forEach((each, concept) => {
      for (const form of each) this.addTerm(form, concept);
    });
  }

  /** The same book with what a lexicon adds. */
  withConcepts(concepts: Concepts): WordBook {
    return new WordBook(this.language, this.forms, concepts);
  }

  private addTerm(form: string, concept: number): void {
    const stems = stemsOf(form);
    const first = stems[0];
    if (first === undefined) return;
    const written = /^[A-Z][A-Z0-9&/ -]*[A-Z0-9]$/.test(form.trim()) ? form.trim() : null;
    const { concepts, terms } = this.facts.get(first) ?? { concepts: NO_CONCEPTS, terms: NO_TERMS };
    this.facts.set(first, { concepts, terms: [...terms, { stems, concept, written }] });
  }

  /** Whether the word denies: "not", "نہیں", "don't". */
  denies(words: Words, at: number, text: string): boolean {
    if (this.denials.get(words.hashes[at]!)) return true;
    if (!words.apostrophes || this.denialEnding === '') return false;
    return text.startsWith(this.denialEnding, words.ends[at]! - this.denialEnding.length);
  }

  /** What is known of the word, if anything. */
  look(words: Words, at: number): WordFacts | undefined {
    return this.facts.get(words.stems[at]!);
  }
}

/** Whether a term stands at word `at`, the stem of which is known to fit. */
export function standsAt({ stems, written }: TermEntry, words: Words, at: number, text: string): boolean {
  if (at + stems.length > words.count) return false;
  for (let next = 1; next < stems.length; next++) if (words.stems[at + next] !== stems[next]) return false;
  return written === null || text.startsWith(written, words.starts[at]!);
}
