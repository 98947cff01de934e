/** The table of all lint rules, by family. */
import { suppressionRules } from '../document/suppressions.ts';
import type { Rule } from './rule.ts';
import { englishRules } from './rules/english.ts';
import { glossaryRules } from './rules/glossary.ts';
import { markdownRules } from './rules/markdown.ts';
import { policyRules } from './rules/policy.ts';
import { sectionRules } from './rules/section.ts';
import { arabicScriptRules } from './rules/urdu/english-text.ts';
import { urduRules } from './rules/urdu.ts';

/** Suppressions are judged where findings meet them, after every check: here they only take their place in the table. */
const suppressions: Rule[] = Object.values(suppressionRules).map((info) => ({
  ...info,
  languages: 'any',
  check: () => {},
}));

export const lintRules: readonly Rule[] = [
  ...markdownRules,
  ...suppressions,
  ...sectionRules,
  ...policyRules,
  ...glossaryRules,
  ...englishRules,
  ...arabicScriptRules,
  ...urduRules,
];
