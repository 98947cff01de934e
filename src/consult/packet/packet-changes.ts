/** The changes a packet shows: chosen for an organisation, brought together by topic, in the language of a volume. */
import { createHash } from 'node:crypto';
import type { Change } from '../../compare/change.ts';
import type { Document } from '../../document/document.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { PacketSection, SectionAnchor } from '../booklet.ts';
import type { PacketInput } from './packet-input.ts';
import { sectionKeys } from './section-key.ts';
import { concerns, subjectOf } from './select.ts';

/** One section that changed, in every language. */
export interface ChosenSection {
  /** See SectionAnchor. */
  key: string;
  section: string | null;
  /** Path of the document it stands in, or stood in. */
  document: string;
  /** Ids of the section on both sides, in every language. */
  own: string[];
  /** Those, and of the headings above it, and its documents: what questions may name. */
  names: string[];
  removed: boolean;
  /** By locale. */
  changes: ReadonlyMap<string, Change>;
}

/** A document with the sections of it that changed. */
export interface ChosenTopic {
  path: string;
  sections: ChosenSection[];
}

/** Choose and group. White space and marks alone are left out. */
export function chooseTopics(input: PacketInput, organisation: Organisation): ChosenTopic[] {
  const topics = new Map<string, ChosenTopic>();
  for (const section of changedSections(input)) {
    const subjects = [...section.changes.values()].map((change) => subjectOf(change, input.corpora));
    if (!subjects.every((subject) => concerns(subject, organisation, input.consultation))) continue;
    const topic = topics.get(section.document) ?? { path: section.document, sections: [] };
    topic.sections.push(section);
    topics.set(section.document, topic);
  }
  return [...topics.values()];
}

const all = new WeakMap<PacketInput['diff'], ChosenSection[]>();

/** Every section with a change of weight, the same for all packets: in the order of the source, then what only a translation changed. */
function changedSections(input: PacketInput): ChosenSection[] {
  let sections = all.get(input.diff);
  if (!sections) {
    sections = collectSections(input);
    all.set(input.diff, sections);
  }
  return sections;
}

function collectSections({ diff, corpora, config }: PacketInput): ChosenSection[] {
  const order = config.locales.map(({ tag }) => tag);
  const keys = sectionKeys(corpora, config);
  const found = new Map<string, Map<string, Change>>();
  for (const locale of order)
    for (const change of diff.changes)
      if (change.locale === locale) {
        const key = keys.ofChange(change);
        const changes = found.get(key) ?? new Map<string, Change>();
        if (!changes.has(locale)) found.set(key, changes.set(locale, change));
      }
  return [...found]
    .filter(([, changes]) => [...changes.values()].some(({ weight }) => weight !== 'cosmetic'))
    .map(([key, changes]) => {
      const [first] = changes.values();
      const subjects = [...changes.values()].map((change) => subjectOf(change, corpora));
      const own = [...new Set(subjects.flatMap((subject) => subject.own))];
      const { above, documents } = subjects[0]!;
      return {
        key,
        section: first!.section.to ?? first!.section.from,
        document: first!.document.to ?? first!.document.from ?? '',
        own,
        names: [...own, ...above, ...documents],
        removed: first!.sections.to.length === 0,
        changes,
      };
    });
}

/** The place of a chosen section in a volume. `locale` is the one it is shown in. */
export function anchorOf(chosen: ChosenSection, change: Change, input: PacketInput): SectionAnchor {
  const from = change.document.from;
  const path = change.document.to ?? from ?? '';
  const document = documentOf(change, change.document.to === null ? 'from' : 'to', input);
  return {
    key: chosen.key,
    section: chosen.section,
    document: path,
    title: change.title.to || change.title.from || titleOf(document),
    permalink:
      from === null
        ? null
        : input.permalink({
            locale: change.locale,
            version: input.revisions.from.name,
            path: from,
            section: change.section.from,
          }),
  };
}

/** The document of a change on one side, or null. */
export function documentOf(change: Change, side: 'from' | 'to', { corpora }: PacketInput): Document | null {
  const path = change.document[side];
  return path === null ? null : (corpora[side].locales.get(change.locale)?.get(path) ?? null);
}

/** What the manifest says of a section. */
export function describeSection(chosen: ChosenSection, input: PacketInput): PacketSection {
  const digests: Record<string, string> = {};
  for (const [locale, change] of chosen.changes) digests[locale] = digestChange(change, input);
  const { key, section, document, removed } = chosen;
  return { key, section, document, digests, removed };
}

const digests = new WeakMap<Change, string>();

function digestChange(change: Change, input: PacketInput): string {
  let digest = digests.get(change);
  if (digest === undefined) {
    const side = change.sections.to.length > 0 ? 'to' : 'from';
    const text = documentOf(change, side, input)?.text ?? '';
    digest = createHash('sha256')
      .update(change.sections[side].map(({ start, end }) => text.slice(start, end)).join(''))
      .digest('hex');
    digests.set(change, digest);
  }
  return digest;
}
