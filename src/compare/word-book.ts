/** A word book: what the aligner knows of the words of one language, each looked up by number. */
import type { Language } from '../text/language.ts';
import { hashOf, SHORTEST_STEM, stemsOf, WordSet, type Words } from './scan.ts';

/** Concepts by the stem of a word: one side of a lexicon. */
export type Concepts = ReadonlyMap<number, readonly number[]>;

/** A term of the glossary: the stems of its words, and the concept it stands for. */
interface TermEntry {
  stems: readonly number[];
  concept: number;
  /** Set for abbreviations, whose capitals tell them from words: LIVE, AI. */
  written: string | null;
}

const NONE: readonly number[] = [];

export class WordBook {
  private readonly terms = new Map<number, TermEntry[]>();
  /** Stems of which a concept or a term is known. */
  private readonly telling: WordSet;
  private readonly denials: WordSet;
  private readonly denialEnding: string;

  /** `forms` lists the ways each concept of the glossary is written. */
  constructor(
    readonly language: Language,
    private readonly forms: readonly (readonly string[])[],
    private readonly concepts: Concepts = new Map(),
  ) {
    this.denials = new WordSet(language.negation.words.map(hashOf));
    this.denialEnding = language.negation.endings[0] ?? '';
    forms.forEach((each, concept) => {
      for (const form of each) this.addTerm(form, concept);
    });
    this.telling = new WordSet([...this.terms.keys(), ...concepts.keys()]);
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
    const entries = this.terms.get(first);
    if (entries) entries.push({ stems, concept, written });
    else this.terms.set(first, [{ stems, concept, written }]);
  }

  /** Whether the word denies: "not", "نہیں", "don't". */
  denies(words: Words, at: number, text: string): boolean {
    if (this.denials.has(words.hashes[at]!)) return true;
    return (
      this.denialEnding !== '' &&
      text.startsWith(this.denialEnding, words.ends[at]! - this.denialEnding.length)
    );
  }

  /** Whether anything is known of the word. */
  tells(words: Words, at: number): boolean {
    return this.telling.has(words.stems[at]!);
  }

  /** Concepts the lexicon has for the word. */
  conceptsOf(words: Words, at: number): readonly number[] {
    return (words.sizes[at]! < SHORTEST_STEM ? undefined : this.concepts.get(words.stems[at]!)) ?? NONE;
  }

  /** Concepts of the glossary terms that begin with the word. */
  termsAt(words: Words, at: number, text: string, found: (concept: number) => void): void {
    const entries = this.terms.get(words.stems[at]!);
    if (!entries) return;
    for (const { stems, concept, written } of entries) {
      if (at + stems.length > words.count) continue;
      if (written !== null && !text.startsWith(written, words.starts[at]!)) continue;
      let next = 1;
      while (next < stems.length && words.stems[at + next] === stems[next]) next++;
      if (next === stems.length) found(concept);
    }
  }
}
