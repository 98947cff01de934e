/** Organisations met so far: whether one is there already, and ids that nobody has. */
import { createHash } from 'node:crypto';
import type { Organisation } from '../../model/organisation.ts';
import { isId } from '../../model/register.ts';
import { foldTitle } from './topic-reader.ts';

export type NewOrganisation = Omit<Organisation, 'line'>;

/** An organisation, and the line of organisations.yaml or the row of the spreadsheet that it was met in. */
export interface Met {
  organisation: NewOrganisation;
  since: { line: number } | { row: number };
}

/** Organisations met so far, by id and by name and country. */
export class KnownOrganisations {
  private readonly ids = new Map<string, Met>();
  private readonly names = new Map<string, Met>();

  private readonly reserved: ReadonlySet<string>;

  /** `reserved`: ids that rows give themselves, and that none is made to. */
  constructor(existing: readonly Organisation[], reserved: readonly string[]) {
    this.reserved = new Set(reserved);
    for (const one of existing)
      this.add(one, {
        get line() {
          return one.line;
        },
      });
  }

  add(organisation: NewOrganisation, since: Met['since']): void {
    const met = { organisation, since };
    this.ids.set(organisation.id, met);
    for (const key of nameKeys(organisation)) if (!this.names.has(key)) this.names.set(key, met);
  }

  /** The same organisation: the same id, or without one the same name in the same country. */
  find(organisation: NewOrganisation, id: string): Met | undefined {
    if (id !== '') return this.ids.get(id) ?? this.named(organisation);
    return this.named(organisation);
  }

  private named(organisation: NewOrganisation): Met | undefined {
    return nameKeys(organisation)
      .map((key) => this.names.get(key))
      .find((met) => met !== undefined);
  }

  /** An id nobody has, made of the name; of a digest of it where it has no Latin letters. */
  freeId({ names, country }: NewOrganisation): string {
    const slug = Object.values(names)
      .map(slugOf)
      .find((made) => made.length > 1);
    const digest = createHash('sha256')
      .update(Object.values(names)[0] ?? '')
      .digest('hex');
    const made = slug ?? `org-${digest.slice(0, 8)}`;
    const wanted = isId(made) ? made : `org-${made}`.slice(0, 61);
    const isFree = (id: string): boolean => !this.ids.has(id) && !this.reserved.has(id);
    if (isFree(wanted)) return wanted;
    const near = `${wanted.slice(0, 58)}-${country.toLowerCase()}`;
    if (isFree(near)) return near;
    for (let number = 2; ; number++) {
      const next = `${wanted.slice(0, 54)}-${number}`;
      if (isFree(next)) return next;
    }
  }
}

function nameKeys({ names, country }: NewOrganisation): string[] {
  return Object.values(names).map((name) => `${country} ${foldTitle(name) || name}`);
}

/** A name as an id: ASCII letters without accents, parted by dashes, cut between words; what stands in brackets is left out. */
function slugOf(name: string): string {
  const slug = (name.replace(/\s*\([^()]*\)/g, '').trim() || name)
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['\u2019]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.length <= 61
    ? slug
    : slug
        .slice(0, 62)
        .replace(/-[^-]*$/, '')
        .slice(0, 61);
}
