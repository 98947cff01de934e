/** What packets and handouts point to: safety-centre guides and helplines (resources.yaml), figures (enforcement.yaml). */
import type { LocalText } from './text.ts';

export type Audience = 'parents' | 'students' | 'teachers' | 'creators';
export const AUDIENCES: readonly Audience[] = ['parents', 'students', 'teachers', 'creators'];

export interface Resource {
  id: string;
  kind: 'guide' | 'helpline' | 'tool' | 'programme';
  title: LocalText;
  text: LocalText;
  /** Web address or telephone number, or null. */
  address: string | null;
  /** Countries it serves (ISO 3166-1 alpha-2); empty for all. */
  countries: string[];
  /** Section ids and document paths it helps with. */
  sections: string[];
  audiences: Audience[];
}

export interface Figure {
  id: string;
  title: LocalText;
  /** As it is to be read: a number, no unit. */
  value: number;
  unit: LocalText;
  /** First and last day it covers. */
  period: { from: string; to: string };
  /** Where: "worldwide", a country. */
  scope: LocalText;
  source: LocalText;
  sections: string[];
}

/** A topic of a workshop: what to show to whom. */
export interface WorkshopTopic {
  id: string;
  audiences: Audience[];
  title: LocalText;
  /** Section ids and document paths whose rules are shown. */
  sections: string[];
  /** What is and is not allowed, as short examples. */
  examples: { verdict: 'allowed' | 'not-allowed'; text: LocalText }[];
  /** Questions to discuss. */
  discuss: LocalText[];
}
