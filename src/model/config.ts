/** The configuration of a workspace as read from mizan.yaml, with every default filled in (plain data). */
import type { Severity } from './finding.ts';

export type Disposition = 'not-allowed' | 'allowed' | 'age-restricted' | 'ineligible';
export const DISPOSITIONS: readonly Disposition[] = [
  'not-allowed',
  'allowed',
  'age-restricted',
  'ineligible',
];

export interface LocaleConfig {
  /** BCP 47 tag. */
  tag: string;
  /** The language's name for itself. */
  name: string;
  /** File pattern with one `{path}`, relative to the configuration's folder. */
  files: string;
}

export interface RuleSetting {
  severity: Severity | 'off' | null;
  options: Record<string, unknown>;
  /** Line of the setting in mizan.yaml, 1-based. */
  line: number;
}

/** Labels of lists, per locale tag: what a label paragraph or heading says. */
export type LabelTable = Record<string, string[]>;

export interface Labels {
  dispositions: Record<Disposition, LabelTable>;
  definitions: LabelTable;
}

/** How a locale is to be written; unknown keys are refused when the file is read. */
export interface WritingSettings {
  digits: 'latn' | 'arabext' | 'arab' | 'any';
  yearSuffix: 'none' | 'hamza' | 'any';
  quotes: 'ascii' | 'curly' | 'any';
  /** True when the renderer sets the direction itself (no `dir="auto"`). */
  renderDirection: boolean;
  allowMarks: boolean;
}

export interface Term {
  /** The term in the source language. */
  term: string;
  /** The approved form per translation locale. */
  approved: Record<string, string>;
  /** Other right forms, per locale (the source locale too). */
  accepted: Record<string, string[]>;
  /** Forms never to use, per locale. */
  forbidden: Record<string, string[]>;
  /** Numbers the term implies (a minor: 18). */
  implies: number[];
  note: string | null;
  /** True for names such as LIVE, which are other words in other letters. */
  caseSensitive?: boolean;
  /** Line of the entry in its file, 1-based. */
  line: number;
}

export interface Config {
  /** What the guidelines are called, in the source language. */
  title: string;
  /** The title per locale, where it was given so. */
  titles?: Record<string, string>;
  /** Absolute folder the patterns are relative to. */
  root: string;
  /** Absolute path of mizan.yaml, or null when the layout was given otherwise. */
  file: string | null;
  /** Tag of the source locale. */
  source: string;
  /** Every locale, the source first. */
  locales: LocaleConfig[];
  /** Glob patterns, relative to root, of Markdown files that are no documents. */
  ignore: string[];
  labels: Labels;
  writing: Record<string, Partial<WritingSettings>>;
  /** Names that stay in Latin letters: brands, products, abbreviations. */
  protect: string[];
  /** Rule settings by full rule name or family (`urdu/*`). */
  rules: Record<string, RuleSetting>;
  /** Pattern of the web address of a section, such as `https://guidelines.example/{locale}/{version}/{path}#{section}`; null or absent for none. */
  permalink?: string | null;
  /** Absolute path of the glossary, or null. */
  glossaryFile: string | null;
  glossary: Term[];
}
