/** Our own words in a letter back name nobody else: what a reason or a reply says of others is taken out. */
import type { Organisation } from '../../model/organisation.ts';
import type { Response } from '../../model/response.ts';
import { findNames, nameForms, TAKEN_OUT } from '../report/published.ts';
import type { Addressee } from './addressees.ts';

/** Takes the names of all others out of words of ours. */
export class OthersHidden {
  /** True once a name was taken out. */
  found = false;
  private readonly names: RegExp | null;

  constructor(
    { organisation: own, entries }: Addressee,
    organisations: readonly Organisation[],
    responses: readonly Response[],
  ) {
    const ownNames = [
      ...nameForms(Object.values(own?.names ?? {}), own?.id ?? null),
      ...entries.flatMap(({ group }) => (group ? nameForms([group.name], null) : [])),
    ];
    const groups = new Set(responses.flatMap(({ group }) => group?.name ?? []));
    const names = [
      ...organisations.flatMap(({ id, names }) => nameForms(Object.values(names), id)),
      ...[...groups].flatMap((name) => nameForms([name], null)),
    ];
    // A group may be called after the organisation that brought it together.
    const isOwn = (name: string): boolean => ownNames.some((own) => own.includes(name));
    this.names = findNames(names.filter((name) => !isOwn(name)));
  }

  clean(text: string): string {
    if (this.names === null) return text;
    const cleaned = text.replace(this.names, TAKEN_OUT);
    this.found ||= cleaned !== text;
    return cleaned;
  }
}
