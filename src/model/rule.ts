/** The words of a rule: what every rule says of itself, whichever room checks it. */
import type { FixKind, Severity } from './finding.ts';

/** A Markdown snippet shown in the rule reference and run as a test. */
export interface Example {
  /** Locale of the snippet (`source` locale for align rules); default: the first locale the rule applies to. */
  locale?: string;
  /** For align rules: the source text that `wrong` and `right` translate. For rules that compare with the version in force: the text in force. */
  source?: string;
  /** Draws the finding. */
  wrong?: string;
  /** Draws none. With `wrong` and a fix: what the fix makes of it. */
  right?: string;
  /** Rule options for this example. */
  options?: Record<string, unknown>;
}

export interface RuleInfo {
  /** Full name, e.g. `urdu/arabic-yeh`. */
  name: string;
  /** One line: what the rule wants. */
  summary: string;
  /** Why, and what to do: a short paragraph for `mizan explain`. */
  detail: string;
  severity: Severity;
  /** The best fix the rule can offer. */
  fix: FixKind | null;
  /** Message templates by key, with `{name}` placeholders: the catalogue a second UI language translates. */
  messages: Record<string, string>;
  /** Option names with their default and meaning. */
  options?: Record<string, { default: unknown; means: string }>;
  examples: Example[];
}

/** Fill the `{name}` placeholders of a message template. */
export function say(template: string, values: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
