/** Every kind of signal, the most telling first. */
import { comparator } from './comparator.ts';
import { date } from './date.ts';
import { disposition } from './disposition.ts';
import { link } from './link.ts';
import { listItem } from './list-item.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { obligation } from './obligation.ts';
import { ruleItem } from './rule-item.ts';
import type { SignalRule } from './signal-rule.ts';
import { term } from './term.ts';

export const signalRules: readonly SignalRule[] = [
  disposition,
  ruleItem,
  number,
  comparator,
  obligation,
  negation,
  listItem,
  term,
  date,
  link,
];
