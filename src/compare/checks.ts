/** The table of content rules: what is checked of text that has found its counterpart. */
import type { AlignRule } from './check.ts';
import { code } from './checks/code.ts';
import { comparator } from './checks/comparator.ts';
import { date } from './checks/date.ts';
import { disposition } from './checks/disposition.ts';
import { emphasis } from './checks/emphasis.ts';
import { frontMatter } from './checks/front-matter.ts';
import { length } from './checks/length.ts';
import { link } from './checks/link.ts';
import { negation } from './checks/negation.ts';
import { number } from './checks/number.ts';
import { obligation } from './checks/obligation.ts';
import { term } from './checks/term.ts';
import { untranslated } from './checks/untranslated.ts';
import { wrongLanguage } from './checks/wrong-language.ts';

export const contentRules: readonly AlignRule[] = [
  wrongLanguage,
  untranslated,
  disposition,
  number,
  comparator,
  date,
  negation,
  obligation,
  link,
  code,
  term,
  length,
  emphasis,
  frontMatter,
];
