/** Who gets a letter back: whoever answered and can be written to, organisations in the order of their register, then groups. */
import { createHash } from 'node:crypto';
import type { Config } from '../../model/config.ts';
import type { Organisation } from '../../model/organisation.ts';
import { isId } from '../../model/register.ts';
import type { Response } from '../../model/response.ts';
import type { LocalText } from '../../model/text.ts';
import { senderOf } from '../report/counts.ts';
import { findRoots } from '../report/gather.ts';

export interface Addressee {
  /** Id of an organisation; for a group, what the file with its notes is called in responses/. Names folders and files. */
  id: string;
  /** Null for a group. */
  organisation: Organisation | null;
  names: LocalText;
  contact: LocalText | null;
  /** The languages it is written to in, the first preferred. */
  locales: string[];
  /** What it said, in the order of the register. */
  entries: Response[];
  /** Those that are not decided yet. */
  open: Response[];
}

export interface Addressees {
  found: Addressee[];
  /** Organisations in the register of responses that are not in organisations.yaml. */
  unknown: string[];
  /** Entries whose sender is not known. */
  nameless: number;
}

/** Find everybody who answered. */
export function findAddressees(
  responses: readonly Response[],
  organisations: readonly Organisation[],
  config: Pick<Config, 'locales' | 'source'>,
): Addressees {
  const bySender = new Map<string, Response[]>();
  for (const response of responses) {
    const sender = senderOf(response);
    bySender.set(sender, [...(bySender.get(sender) ?? []), response]);
  }
  const roots = findRoots(responses);
  const isOpen = (response: Response): boolean => roots.get(response)!.status === 'open';
  const address = (facts: Omit<Addressee, 'open'>): Addressee => {
    return { ...facts, open: facts.entries.filter(isOpen) };
  };
  const known = organisations.flatMap((organisation): Addressee[] => {
    const entries = bySender.get(`organisation ${organisation.id}`);
    if (!entries) return [];
    const { id, names, contact } = organisation;
    const locales = knownLocales(organisation.locales, config);
    return [address({ id, organisation, names, contact, locales, entries })];
  });
  const taken = new Set<string>();
  const groups = [...bySender.values()].flatMap((entries): Addressee[] => {
    const { organisation, group } = entries[0]!;
    if (organisation !== null || group === null) return [];
    const id = idOfGroup(group.name, entries, taken);
    const locales = knownLocales(
      entries.map(({ locale }) => locale),
      config,
    ).slice(0, 1);
    const names = { [locales[0]!]: group.name };
    return [address({ id, organisation: null, names, contact: null, locales, entries })];
  });
  const ids = new Set(organisations.map(({ id }) => id));
  return {
    found: [...known, ...groups],
    unknown: [...new Set(responses.flatMap(({ organisation }) => organisation ?? []))].filter(
      (id) => !ids.has(id),
    ),
    nameless: responses.filter(({ organisation, group }) => organisation === null && group === null).length,
  };
}

/** The one that a name means: its id, or what it is called in any language. */
export function findAddressee(found: readonly Addressee[], name: string): Addressee | undefined {
  return found.find(({ id, names }) => id === name || Object.values(names).includes(name));
}

/** The name of the first file of its notes without the ending, as the register shows it; a digest of its name where there is none. */
function idOfGroup(name: string, entries: readonly Response[], taken: Set<string>): string {
  const stem = entries[0]!.source.file.replace(/\.[a-z]+$/i, '');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const id = isId(stem) && stem.startsWith('group-') && !taken.has(stem) ? stem : `group-${digest}`;
  taken.add(id);
  return id;
}

/** Those that the guidelines have, the most frequent first; the source where there is none. */
function knownLocales(
  asked: readonly string[],
  { locales, source }: Pick<Config, 'locales' | 'source'>,
): string[] {
  const count = (tag: string): number => asked.filter((one) => one === tag).length;
  const known = [...new Set(asked)].filter((tag) => locales.some((locale) => locale.tag === tag));
  return known.length > 0 ? known.sort((a, b) => count(b) - count(a)) : [source];
}
