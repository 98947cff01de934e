/** The nouns of the diff reports: a topic, the sections that changed in it, and what changed in each language. */
import type { Change, ChangeEffect, ChangeKind, Parity, Weight } from '../../compare/change.ts';
import type { Document } from '../../document/document.ts';
import type { LocaleName } from '../align/view.ts';

/** A revision as the JSON contract tells it; dates are null for what is no version. */
export interface RevisionInfo {
  name: string;
  commit: string | null;
  announced: string | null;
  effective: string | null;
}

/** What changed in one section in one locale. */
export interface EntryChange {
  locale: LocaleName;
  change: Change;
  /** So little of the text was kept that a redline would be confetti. */
  rewritten: boolean;
  documents: { from: Document | null; to: Document | null };
}

/** One section, with what changed in it in every locale. */
export interface DiffEntry {
  /** Unique in the view; ASCII, fit for an anchor. */
  id: string;
  title: string;
  /** Locale the title is in. */
  lang: LocaleName;
  section: string | null;
  /** Headings above it, outermost first, without the topic's own. */
  above: string[];
  kinds: ChangeKind[];
  weight: Weight;
  effect: ChangeEffect;
  /** The source first. */
  changes: EntryChange[];
  parity: Parity | null;
}

/** A document, or what stood in one that is gone. */
export interface DiffTopic {
  id: string;
  path: string;
  title: string;
  lang: LocaleName;
  state: 'kept' | 'new' | 'gone';
  /** Titles of the documents its sections stood in before, where those are others. */
  origins: string[];
  /** Hardly a sentence was kept from the document of the same name: better read side by side than as a redline. */
  rewritten: boolean;
  entries: DiffEntry[];
}
