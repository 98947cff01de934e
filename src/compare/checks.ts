/** The table of content rules: what is checked of text that has found its counterpart. */
import type { AlignRule } from './check.ts';
import { code } from './checks/code.ts';
import { disposition } from './checks/disposition.ts';
import { emphasis } from './checks/emphasis.ts';
import { frontMatter } from './checks/front-matter.ts';
import { link } from './checks/link.ts';

export const contentRules: readonly AlignRule[] = [link, code, disposition, emphasis, frontMatter];
