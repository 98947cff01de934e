/** The rules `section/*`: ids and outline. */
import type { Rule } from '../rule.ts';
import { duplicateId, missingId, nonAsciiId } from './section/ids.ts';
import { duplicateContent, duplicateTitle, emptySection, skippedLevel } from './section/outline.ts';

// section/changed-id (an id that differs from the one the same section had in the last version) needs history: it joins
// this table with the versions, beside missingId.
export const sectionRules: readonly Rule[] = [
  missingId,
  duplicateId,
  nonAsciiId,
  skippedLevel,
  emptySection,
  duplicateContent,
  duplicateTitle,
];
