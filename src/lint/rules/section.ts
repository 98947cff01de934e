/** The rules `section/*`: ids and outline. */
import type { Rule } from '../rule.ts';
import { changedId } from './section/changed-id.ts';
import { duplicateId, missingId, nonAsciiId } from './section/ids.ts';
import { duplicateContent, duplicateTitle, emptySection, skippedLevel } from './section/outline.ts';

export const sectionRules: readonly Rule[] = [
  missingId,
  duplicateId,
  nonAsciiId,
  changedId,
  skippedLevel,
  emptySection,
  duplicateContent,
  duplicateTitle,
];
