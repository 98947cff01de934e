/** What every letter back needs to look up: places, what repeats what, how sections changed since the draft. */
import type { Change } from '../../compare/change.ts';
import type { Response } from '../../model/response.ts';
import { findSections } from '../packet/find-sections.ts';
import { idsAbove, isWithheld, subjectOf } from '../packet/select.ts';
import { senderOf } from '../report/counts.ts';
import { findRoots } from '../report/gather.ts';
import { Places } from '../report/places.ts';
import type { Addressee } from './addressees.ts';
import type { ReplyInput } from './reply-input.ts';

export class ReplyMaterial {
  readonly places: Places;
  readonly roots: ReadonlyMap<Response, Response>;
  /** Who said the same, by the entry they repeat. */
  private readonly voices = new Map<Response, Set<string>>();
  private readonly changes = new Map<string, Change>();

  constructor(readonly input: ReplyInput) {
    const { corpora, responses, diff } = input;
    this.places = new Places([corpora.now, corpora.draft, ...(corpora.before ? [corpora.before] : [])]);
    this.roots = findRoots(responses);
    for (const [response, root] of this.roots)
      this.voices.set(root, (this.voices.get(root) ?? new Set()).add(senderOf(response)));
    for (const change of diff.changes) {
      if (change.weight === 'cosmetic') continue;
      for (const id of [change.section.to, change.section.from, ...change.sections.to.map((one) => one.id)])
        if (id !== null && !this.changes.has(`${change.locale} ${id}`))
          this.changes.set(`${change.locale} ${id}`, change);
    }
  }

  /** How many others said what an entry says. */
  othersThan(entry: Response): number {
    const voices = this.voices.get(this.roots.get(entry)!)!;
    return voices.size - 1;
  }

  /**
   * How a section changed since the draft, in a language; null where it reads as it did, and where the change is one with a
   * section that is restricted to others: half of a rule that was parted in two.
   */
  changeOf(section: string, locale: string, { organisation }: Addressee): Change | null {
    const change = this.changes.get(`${locale} ${section}`) ?? null;
    if (change === null) return null;
    const { consultation, corpora } = this.input;
    const { documents, own, above } = subjectOf(change, { from: corpora.draft, to: corpora.now });
    const withheld = isWithheld(
      [...documents, ...own, ...above],
      organisation ?? { topics: [] },
      consultation,
    );
    return withheld ? null : change;
  }

  /** The address of a section or document as it reads now; null where it has none. */
  permalink(section: string | null, document: string | null, locale: string): string | null {
    const { config, corpora, permalink, revisions, version } = this.input;
    // Only versions are published: an address with the name of a commit would lead nowhere.
    if (version === null && config.permalink?.includes('{version}')) return null;
    const name = section ?? document;
    const [found] = name === null ? [] : findSections(name, locale, corpora.now);
    if (!found) return null;
    return permalink({ locale, version: revisions.now.name, path: found.document.path, section });
  }

  /** False for a section that is restricted to others. */
  mayShow(section: string, { organisation }: Addressee): boolean {
    const { consultation, config, corpora } = this.input;
    const names = [corpora.now, corpora.draft].flatMap((corpus) =>
      findSections(section, config.source, corpus)
        .slice(0, 1)
        .flatMap((found) => [found.document.path, ...idsAbove(found.section, found.document.sections)]),
    );
    return !isWithheld([section, ...names], organisation ?? { topics: [] }, consultation);
  }
}
