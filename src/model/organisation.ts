/** Organisations that are consulted, as organisations.yaml records them. No personal data: a contact is a role. */
import type { LocalText } from './text.ts';

export type OrganisationKind =
  | 'charity'
  | 'academic'
  | 'education'
  | 'helpline'
  | 'health'
  | 'media'
  | 'legal'
  | 'community'
  | 'creators'
  | 'industry'
  | 'government'
  | 'law-enforcement';

export const ORGANISATION_KINDS: readonly OrganisationKind[] = [
  'charity',
  'academic',
  'education',
  'helpline',
  'health',
  'media',
  'legal',
  'community',
  'creators',
  'industry',
  'government',
  'law-enforcement',
];

export interface Organisation {
  /** ASCII letters, digits and dashes; it names folders and files. */
  id: string;
  names: LocalText;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  kind: OrganisationKind;
  /** Section ids and document paths that concern it; empty for everything that is not restricted. */
  topics: string[];
  /** The languages it is written to in, the first preferred. */
  locales: string[];
  /** Role of the person who is written to, such as "Director of policy". */
  contact: LocalText | null;
  /** Invented for an example. */
  fictional: boolean;
  /** Line of the entry in organisations.yaml, 1-based. */
  line: number;
}

/** The name of an organisation in a locale, else in any. */
export function nameOf({ id, names }: Pick<Organisation, 'id' | 'names'>, locale: string): string {
  return names[locale] ?? Object.values(names)[0] ?? id;
}
