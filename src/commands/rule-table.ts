/** Every rule of every room, for commands that need their names or words. */
import { alignRules } from '../compare/rules.ts';
import { lintRules } from '../lint/rules.ts';
import type { RuleInfo } from '../model/rule.ts';

export const allRules: readonly RuleInfo[] = [...lintRules, ...alignRules];
