/** The rules `policy/*`: rules that can be followed, because they are whole, do not contradict each other and lead somewhere. */
import type { Rule } from '../rule.ts';
import { ageWithoutComparator } from './policy/age.ts';
import { brokenLink } from './policy/broken-link.ts';
import { contradiction } from './policy/contradiction.ts';
import { termBeforeDefinition, undefinedTerm } from './policy/definitions.ts';
import { emptyDisposition, unknownLabel } from './policy/labels.ts';

export const policyRules: readonly Rule[] = [
  emptyDisposition,
  unknownLabel,
  contradiction,
  ageWithoutComparator,
  undefinedTerm,
  termBeforeDefinition,
  brokenLink,
];
