/** Where a section that was sent is in the draft now: followed through the diff of the two. */
import type { Change } from '../../compare/change.ts';
import { diffCorpora } from '../../compare/diff.ts';
import type { Corpus, Document, Section } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import type { AnchorState } from '../../model/response.ts';
import { holds, wordsOf } from './holds.ts';
import type { SentSection } from './sent-sections.ts';

/** Where something hangs in the draft now. */
export interface Anchor {
  section: string | null;
  document: string | null;
  state: AnchorState;
}

/** Fewer letters could stand anywhere: a quotation shorter than this moves nothing to another section. */
const LEAST_QUOTE = 24;

/** Follows sections from the draft that was sent to the draft as it is. */
export class Anchors {
  private readonly sent: Corpus;
  private readonly now: Corpus;
  private readonly config: Config;
  private changes: { of: Map<Section, Change>; documents: Map<Section, string> } | null = null;

  constructor(sent: Corpus, now: Corpus, config: Config) {
    this.sent = sent;
    this.now = now;
    this.config = config;
  }

  /** The place of a section now, for words in one locale. Of several parts it is the one that has the quoted words. */
  follow(from: SentSection, locale: string, quote: string | null): Anchor {
    // What was sent as going is gone as it was sent, or was kept after all.
    if (from.removed) return { section: from.section, document: from.document, state: 'placed' };
    const [tag, text] = from.texts.has(locale) ? [locale, from.texts.get(locale)!] : [...from.texts][0]!;
    const change = this.changeOf(text.section);
    if (!change) return this.lookUp(from, tag, text.section, quote);
    const parts = change.sections.to;
    const main = parts.find((part) => quote && holds(part, quote)) ?? parts[0];
    if (!main) return this.searchQuote(from, tag, quote);
    const document = this.changes!.documents.get(main) ?? change.document.to;
    const same = main.id === from.section && document === from.document;
    return { section: main.id, document, state: same ? 'placed' : 'moved' };
  }

  /** Nothing is told of a section that did not change; the diff may also have cut its document in another way. */
  private lookUp(from: SentSection, locale: string, section: Section, quote: string | null): Anchor {
    const place = { section: from.section, document: from.document };
    const documents = this.now.locales.get(locale) ?? new Map<string, Document>();
    const isIt = (one: Section): boolean =>
      from.section === null ? one.title === section.title : one.id === from.section;
    if (!this.now.locales.has(locale) || documents.get(from.document)?.sections.some(isIt))
      return { ...place, state: 'placed' };
    const other = [...documents.values()].find(
      ({ sections }) => from.section !== null && sections.some(isIt),
    );
    return other
      ? { section: from.section, document: other.path, state: 'moved' }
      : this.searchQuote(from, locale, quote);
  }

  /** A section is gone, but its words may stand in another. */
  private searchQuote(from: SentSection, locale: string, quote: string | null): Anchor {
    const found =
      quote && wordsOf(quote).length >= LEAST_QUOTE
        ? [...(this.now.locales.get(locale)?.values() ?? [])].flatMap(({ path, sections }) =>
            sections.filter((section) => holds(section, quote)).map((section) => ({ path, section })),
          )
        : [];
    return found.length === 1
      ? { section: found[0]!.section.id, document: found[0]!.path, state: 'moved' }
      : { section: from.section, document: from.document, state: 'orphaned' };
  }

  private changeOf(section: Section): Change | undefined {
    if (!this.changes) {
      this.changes = { of: new Map(), documents: new Map() };
      if (this.now === this.sent) return undefined;
      for (const change of diffCorpora(this.sent, this.now, { config: this.config }).changes)
        for (const one of change.sections.from) this.changes.of.set(one, change);
      for (const documents of this.now.locales.values())
        for (const { path, sections } of documents.values())
          for (const one of sections) this.changes.documents.set(one, path);
    }
    return this.changes.of.get(section);
  }
}
