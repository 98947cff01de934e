/** The table of align rules: structure first, then what is checked of text that has found its counterpart. */
import type { RuleInfo } from '../model/rule.ts';
import type { AlignRule } from './check.ts';
import { contentRules } from './checks.ts';
import { blockKind } from './rules/block-kind.ts';
import { extraBlock } from './rules/extra-block.ts';
import { extraSection } from './rules/extra-section.ts';
import { headingLevel } from './rules/heading-level.ts';
import { mergedSection, splitSection } from './rules/merged-section.ts';
import { missingBlock } from './rules/missing-block.ts';
import { missingSection } from './rules/missing-section.ts';
import { movedBlock } from './rules/moved-block.ts';
import { movedSection } from './rules/moved-section.ts';
import { sectionId } from './rules/section-id.ts';
import { extraDocument, missingDocument } from './rules/whole-documents.ts';

export const structureRules: readonly AlignRule[] = [
  missingSection,
  extraSection,
  movedSection,
  mergedSection,
  splitSection,
  headingLevel,
  sectionId,
  missingBlock,
  extraBlock,
  movedBlock,
  blockKind,
];

/** Every align rule, for the reference, for `explain`, and for checking the names in mizan.yaml. */
export const alignRules: readonly RuleInfo[] = [
  missingDocument,
  extraDocument,
  ...structureRules,
  ...contentRules,
];
