/** The sections as they were sent: found again by the key of the packet, by id, by title or by the end of an address. */
import type { CorpusDiff } from '../../compare/change.ts';
import type { Corpus, Document, Section } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import { comparisonKey } from '../../text/normalize.ts';
import { topicCode } from '../anchor-name.ts';
import { type SectionKeys, sectionKeys } from '../packet/section-key.ts';
import { blockTexts } from '../returned/block-texts.ts';
import { holds } from './holds.ts';

/** A section in the text that was sent. */
export interface SentSection {
  key: string;
  section: string | null;
  document: string;
  /** Its words per locale; the earlier ones for a section that was sent as going. */
  texts: ReadonlyMap<string, { document: Document; section: Section }>;
  /** True where it was sent as going. */
  removed: boolean;
}

/** What was sent: the draft of the packet, and what it was compared with. */
export interface Sent {
  to: Corpus;
  /** For sections that go; null where it cannot be read. */
  from: Corpus | null;
  config: Config;
  /** What was shown as changed; asked for only where a packet brings text back. */
  diff: () => CorpusDiff | null;
}

/** The text under a key in one volume, block by block. */
export interface ShownText {
  locale: string;
  blocks: string[];
  /** The sections it is of, in order. */
  parts: readonly Section[];
}

/** Finds sections of a draft by whatever a file calls them. */
export class SentSections {
  private readonly sent: Sent;
  private readonly keys: SectionKeys;
  private readonly byName = new Map<string, SentSection>();
  private readonly bySection = new Map<Section, SentSection>();
  /** Null for a title that several sections have. */
  private readonly byTitle = new Map<string, SentSection | null>();
  private readonly documents = new Set<string>();
  private shown: Map<string, Map<string, readonly Section[]>> | null = null;

  constructor(sent: Sent) {
    this.sent = sent;
    this.keys = sectionKeys(sent, sent.config);
    this.collect(sent.to, false);
    if (sent.from) this.collect(sent.from, true);
  }

  private collect(corpus: Corpus, removed: boolean): void {
    const here = new Map<
      string,
      { found: SentSection; texts: Map<string, { document: Document; section: Section }> }
    >();
    for (const { tag } of this.sent.config.locales)
      for (const document of corpus.locales.get(tag)?.values() ?? []) {
        if (!removed) this.documents.add(document.path);
        for (const section of document.sections) {
          const key = this.keys.of(removed ? 'from' : 'to', document, section);
          const known = here.get(key);
          if (known) {
            if (!known.texts.has(tag)) known.texts.set(tag, { document, section });
            continue;
          }
          const texts = new Map([[tag, { document, section }]]);
          const found = { key, section: section.id, document: document.path, texts, removed };
          here.set(key, { found, texts });
        }
      }
    for (const [key, { found }] of here) {
      if (this.byName.has(key)) continue;
      this.byName.set(key, found);
      if (found.section !== null && !this.byName.has(found.section)) this.byName.set(found.section, found);
      for (const { section } of found.texts.values()) {
        this.bySection.set(section, found);
        this.addTitle(section.title, found);
      }
    }
  }

  private addTitle(title: string, found: SentSection): void {
    const key = titleKey(title);
    if (key === '') return;
    const before = this.byTitle.get(key);
    if (before === undefined) this.byTitle.set(key, found);
    else if (before !== found && !(before && !before.removed && found.removed)) this.byTitle.set(key, null);
  }

  /** The section of a key, id, title or address; null when there is none, or several have the title. */
  find(name: string): SentSection | null {
    const bare = name.normalize('NFC').trim();
    const id = bare.slice(bare.lastIndexOf('#') + 1).replace(/\}$/, '');
    return (
      this.findInferred(bare) ??
      this.byName.get(bare) ??
      this.byName.get(id) ??
      this.byName.get(id.toLowerCase()) ??
      this.byTitle.get(titleKey(bare.replace(/\s*\{#[^}]*\}\s*$/, ''))) ??
      null
    );
  }

  /**
   * Where a document has next to no headings, the diff cut it at its plain-line titles, and the packet called its parts
   * by their places there: such a part is in whatever section holds its first words.
   */
  private findInferred(name: string): SentSection | null {
    if (!/\.\d+$/.test(name)) return null;
    this.shown ??= this.readShown();
    const [locale, sections] = [...(this.shown.get(name) ?? [])][0] ?? [];
    const first = sections?.[0];
    if (!locale || !first || first.id !== null) return null;
    const removed = /\.was\.\d+$/.test(name);
    const corpus = removed ? this.sent.from : this.sent.to;
    for (const document of corpus?.locales.get(locale)?.values() ?? []) {
      if (document.sections.includes(first)) return null;
      const section = document.sections.find((one) => first.title !== '' && holds(one, first.title));
      if (!section || !name.startsWith(`${document.path.replaceAll('/', '.')}.`)) continue;
      const texts = new Map([[locale, { document, section }]]);
      return { key: name, section: section.id, document: document.path, texts, removed };
    }
    return null;
  }

  /** The document that a file calls by its path, or by the code its field has in a packet; null when there is none. */
  findDocument(name: string): string | null {
    const path = name.trim().replace(/\.md$/, '');
    if (this.documents.has(path)) return path;
    return [...this.documents].find((one) => topicCode(one) === path) ?? null;
  }

  /**
   * The text that stood under a key in one volume of the packet, block by block, and its language: several sections
   * where one was split or some were merged; another language where nothing changed in this one, or it has no text.
   */
  shownUnder(sent: SentSection, volume: string): ShownText | null {
    this.shown ??= this.readShown();
    const changed = this.shown.get(sent.key);
    const locales = [volume, ...this.sent.config.locales.map(({ tag }) => tag)];
    const locale = locales.find((tag) => (changed ?? sent.texts).has(tag));
    if (locale === undefined) return null;
    const sections = changed?.get(locale) ?? [sent.texts.get(locale)!.section];
    return { locale, blocks: sections.flatMap(blockTexts), parts: sections };
  }

  /** Where several sections stood under one key, the one that a block of theirs is of. */
  partAt(sent: SentSection, { parts }: Pick<ShownText, 'parts'>, block: number): SentSection | null {
    if (parts.length < 2) return null;
    let end = 0;
    for (const part of parts) {
      end += blockTexts(part).length;
      if (block < end) return this.ownOf(part, sent);
    }
    const last = parts[parts.length - 1];
    return last ? this.ownOf(last, sent) : null;
  }

  /** Where several sections stood under one key, the one whose heading stands above. */
  partNamed(sent: SentSection, volume: string, heading: string): SentSection | null {
    const parts = this.shownUnder(sent, volume)?.parts ?? [];
    const wanted = titleKey(heading);
    const named = parts.filter(({ title }) => titleKey(title) === wanted);
    return parts.length > 1 && named.length === 1 ? this.ownOf(named[0]!, sent) : null;
  }

  private ownOf(part: Section, sent: SentSection): SentSection {
    return this.bySection.get(part) ?? sent;
  }

  /** Where several sections stood under one key, the one that has the quoted words. */
  narrow(sent: SentSection, volume: string, quote: string | null): SentSection {
    if (!quote?.trim()) return sent;
    const own = sent.texts.get(volume) ?? [...sent.texts.values()][0]!;
    if (holds(own.section, quote)) return sent;
    this.shown ??= this.readShown();
    for (const shown of this.shown.get(sent.key)?.values() ?? [])
      for (const section of shown.length > 1 ? shown : [])
        if (section.id !== null && holds(section, quote)) return this.byName.get(section.id) ?? sent;
    return sent;
  }

  /** Whether words stood in a section, before or after what was proposed, in any language; null for a section that was not there. */
  showed(id: string, words: string): boolean | null {
    const there = [this.sent.to, this.sent.from].flatMap((corpus) =>
      [...(corpus?.locales.values() ?? [])].flatMap((documents) =>
        [...documents.values()].flatMap(({ sections }) => sections.filter((section) => section.id === id)),
      ),
    );
    return there.length === 0 ? null : there.some((section) => holds(section, words));
  }

  private readShown(): Map<string, Map<string, readonly Section[]>> {
    const shown = new Map<string, Map<string, readonly Section[]>>();
    for (const change of this.sent.diff()?.changes ?? []) {
      const { sections, locale } = change;
      const side = sections.to.length > 0 ? 'to' : 'from';
      const key = this.keys.ofChange(change);
      const locales = shown.get(key) ?? new Map<string, readonly Section[]>();
      if (!locales.has(locale)) locales.set(locale, sections[side]);
      shown.set(key, locales);
    }
    return shown;
  }
}

/** Titles as people retype them: letter case, marks and spaces do not count, nor does a number in front or a mark at the end. */
export function titleKey(title: string): string {
  return comparisonKey(title)
    .toLowerCase()
    .replace(/^[\s\d.()§#*-]+/, '')
    .replace(/[\s:：.۔*]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
