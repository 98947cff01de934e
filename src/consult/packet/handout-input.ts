/** What handouts and discussion guides are built from. */

import { createHash } from 'node:crypto';
import type { Corpus } from '../../document/document.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Config } from '../../model/config.ts';
import type { PermalinkParts } from '../../model/permalink.ts';
import type { Audience, Resource, WorkshopTopic } from '../../model/resources.ts';
import type { PacketRevision, PacketSection, SectionAnchor } from '../booklet.ts';
import { type FoundSection, findSections } from './find-sections.ts';
import { sectionKeys } from './section-key.ts';
import type { Template } from './template.ts';

export interface HandoutInput {
  config: Config;
  corpus: Corpus;
  revision: PacketRevision;
  /** Topics for the audience, in the order of the register. */
  topics: readonly WorkshopTopic[];
  resources: readonly Resource[];
  templates: ReadonlyMap<string, Template>;
  audience: Audience;
  /** Languages, the preferred first. */
  locales: readonly string[];
  /** Where it takes place, or empty. */
  place: string;
  /** Id of the consultation that what is said goes to, or null. */
  consultation: string | null;
  permalink: (place: PermalinkParts) => string | null;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** The place of a section in a volume. */
export function placeOf({ document, section }: FoundSection, input: HandoutInput): SectionAnchor {
  return {
    key: keyIn(input, { document, section }),
    section: section.id,
    document: document.path,
    title: section.title || titleOf(document),
    permalink: input.permalink({
      locale: document.locale,
      version: input.revision.name,
      path: document.path,
      section: section.id,
    }),
  };
}

function keyIn({ corpus, config }: HandoutInput, { document, section }: FoundSection): string {
  return sectionKeys({ to: corpus, from: null }, config).of('to', document, section);
}

/** What the manifest says of the sections of all topics. */
export function describeSections(input: HandoutInput): PacketSection[] {
  const found = new Map<string, PacketSection>();
  for (const { sections } of input.topics)
    for (const name of sections)
      for (const locale of input.locales)
        for (const { document, section } of findSections(name, locale, input.corpus)) {
          const key = keyIn(input, { document, section });
          const digest = createHash('sha256')
            .update(document.text.slice(section.start, section.end))
            .digest('hex');
          const before = found.get(key) ?? {
            key,
            section: section.id,
            document: document.path,
            digests: {},
            removed: false,
          };
          found.set(key, { ...before, digests: { ...before.digests, [locale]: digest } });
        }
  return [...found.values()];
}
