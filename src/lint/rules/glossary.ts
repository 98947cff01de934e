/** The rules `glossary/*`: terms as the glossary has them. */
import type { Rule } from '../rule.ts';
import { forbiddenTerm } from './glossary/forbidden.ts';

export const glossaryRules: readonly Rule[] = [forbiddenTerm];
