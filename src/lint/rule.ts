/** A lint rule: its words, examples and check together; and what a check is given. */
import type { Block, Corpus, Document, Section } from '../document/document.ts';
import type { Config } from '../model/config.ts';
import type { Edit, FixKind, Related, Severity } from '../model/finding.ts';
import type { Span } from '../model/place.ts';
import type { RuleInfo } from '../model/rule.ts';
import type { Language } from '../text/language.ts';

/** What a check says of one fault. Offsets are into the document's text. */
export interface Report extends Span {
  /** Key into the rule's messages. */
  message: string;
  values?: Record<string, string | number>;
  section?: Section | null;
  related?: Related[];
  /** Overrides the rule's own severity (a setting in mizan.yaml still wins). */
  severity?: Severity;
  fix?: { kind: FixKind; edits: Edit[] };
}

export interface RuleContext {
  document: Document;
  /** The whole corpus, for rules that look across documents; a corpus of one in `mizan lint FILE`. */
  corpus: Corpus;
  /** What is in force, for rules that compare with it; null where nothing is, or it was not read. */
  before: Corpus | null;
  config: Config;
  language: Language;
  /** The rule's options, defaults filled in. */
  options: Record<string, unknown>;
  /** Things computed once for all rules of a document or a corpus run (majorities, term indexes), by key. */
  memo<T>(key: string, scope: 'document' | 'corpus', make: () => T): T;
  report(report: Report): void;
}

export interface Rule extends RuleInfo {
  /** Primary language subtags it applies to, or `any`. */
  languages: readonly string[] | 'any';
  /** Called once per document it applies to. */
  check(context: RuleContext): void;
}

/** A check over every block (headings included) of a document, in order. */
export function eachBlock(document: Document, visit: (block: Block, section: Section) => void): void {
  for (const section of document.sections) {
    if (section.heading) visit(section.heading, section);
    for (const block of section.blocks) visit(block, section);
  }
}
