/** A consultation, as consultations/<id>/consultation.yaml records it. Days are `YYYY-MM-DD`. */
import type { LocalText } from './text.ts';

export type QuestionKind = 'text' | 'scale' | 'agree';

export interface Question {
  /** ASCII letters, digits and dashes; unique in the consultation. */
  id: string;
  /** Section id or document path it is asked about, or null for the whole. */
  section: string | null;
  /** `text`: free words; `scale`: 1 to 5; `agree`: agree, partly, disagree. */
  kind: QuestionKind;
  text: LocalText;
  /** What 1 and 5 of a scale mean. */
  ends: { low: LocalText; high: LocalText } | null;
}

/** Why a section is to change. */
export interface Rationale {
  /** Section id or document path. */
  section: string;
  text: LocalText;
}

export interface Consultation {
  id: string;
  title: LocalText;
  /** Revisions as written: a version, a day, a commit. */
  from: string;
  to: string;
  opens: string;
  closes: string;
  /** Last day on which the text is confidential, or null. */
  embargo: string | null;
  /** First day the new text is to be in force, or null where that is not decided. */
  effective: string | null;
  /** Whom to ask, and where to send the answer: a role and an address. */
  contact: { role: LocalText; address: string | null };
  aims: LocalText;
  questions: Question[];
  rationales: Rationale[];
  /** Ids of the organisations asked; null for all of organisations.yaml. */
  organisations: string[] | null;
  /** Section ids and document paths that go only to organisations whose topics name them. */
  restricted: string[];
  /** Titles of figures of enforcement.yaml to be shown, by id; null for those of the sections in the packet. */
  figures: string[] | null;
  /** Absolute path of its folder, and of its file. */
  folder: string;
  file: string;
}

export type ConsultationState = 'planned' | 'open' | 'closed';

/** The state on a day: it is open on the day it opens and on the day it closes. */
export function consultationState(
  { opens, closes }: Pick<Consultation, 'opens' | 'closes'>,
  day: string,
): ConsultationState {
  return day < opens ? 'planned' : day > closes ? 'closed' : 'open';
}
