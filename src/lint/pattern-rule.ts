/** Rules that are a regular expression over prose and a way to mend what it matches. */
import type { FixKind, Severity } from '../model/finding.ts';
import type { RuleInfo } from '../model/rule.ts';
import { editsFor, type Passage, passageSpan, readingOf } from './passages.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/** What to write instead of a match; `start` and `end` (offsets into the passage) default to the match's own. */
export interface Repair {
  kind: FixKind;
  text: string;
  start?: number;
  end?: number;
}

/** One match, with what stands around it. */
export interface Found {
  match: RegExpExecArray;
  start: number;
  end: number;
  passage: Passage;
  context: RuleContext;
}

export interface PatternRule extends Omit<RuleInfo, 'fix' | 'detail'> {
  languages: Rule['languages'];
  detail: string;
  fix?: FixKind | null;
  /** Must match somewhere in the set of characters the document uses, or the rule is not run. */
  needs: RegExp;
  /** Global; matched against each passage. What it begins with should be rare: look back after it, not before. */
  pattern: RegExp;
  /** False for passages the rule does not read. */
  within?(passage: Passage): boolean;
  /** False for a match that is right after all. */
  accept?(found: Found): boolean;
  repair?(found: Found): Repair | readonly Repair[] | null;
  /** Which message, when not the first; and its values besides `found`. */
  message?(found: Found): string;
  values?(found: Found): Record<string, string | number>;
  severityOf?(found: Found): Severity | undefined;
  /** Widens what is shown as the place. */
  place?(found: Found): { start: number; end: number };
}

/** A rule from a pattern. */
export function patternRule(spec: PatternRule): Rule {
  const { languages, needs, pattern, within, accept, repair, message, values, severityOf, place, ...info } =
    spec;
  const firstMessage = Object.keys(spec.messages)[0]!;
  return {
    ...info,
    fix: spec.fix ?? null,
    languages,
    check(context) {
      const { passages, alphabet } = readingOf(context);
      if (!needs.test(alphabet)) return;
      for (const passage of passages) {
        if (within && !within(passage)) continue;
        eachMatch(pattern, passage.text, (match) => {
          const found: Found = {
            match,
            start: match.index,
            end: match.index + match[0].length,
            passage,
            context,
          };
          if (accept && !accept(found)) return;
          const span = place?.(found) ?? found;
          context.report({
            ...passageSpan(passage, span.start, span.end),
            message: message?.(found) ?? firstMessage,
            values: { found: visible(passage.text.slice(span.start, span.end)), ...values?.(found) },
            section: passage.section,
            severity: severityOf?.(found),
            fix: fixOf(found, repair?.(found) ?? null),
          });
        });
      }
    },
  };
}

/** Calls `visit` for every match of a global pattern, empty ones included. */
export function eachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = match[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
    visit(match);
    pattern.lastIndex = next;
  }
}

function fixOf(found: Found, repairs: Repair | readonly Repair[] | null): Report['fix'] {
  if (!repairs) return undefined;
  const list = Array.isArray(repairs) ? (repairs as readonly Repair[]) : [repairs as Repair];
  const edits = [];
  for (const one of list) {
    const made = editsFor(
      found.context.document,
      found.passage,
      one.start ?? found.start,
      one.end ?? found.end,
      one.text,
    );
    if (!made) return undefined;
    edits.push(...made);
  }
  const kind = list.some((one) => one.kind === 'suggested') ? 'suggested' : 'safe';
  return edits.length === 0 ? undefined : { kind, edits };
}

const INVISIBLE =
  /[\u00A0\u00AD\u034F\u061C\u0640\u115F\u1160\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/g;

/** A text as it may be shown in a message: what cannot be seen is named, what was masked is left out. */
export function visible(text: string): string {
  return text
    .replace(INVISIBLE, (char) => nameOf(char))
    .replace(/\uFFFC+/g, '\u2026')
    .replace(/\s+/g, ' ');
}

/** The name of a character by its number: U+200C. */
export function nameOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The word around an offset range of a text, for messages. */
export function wordAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 60 && /[\p{L}\p{M}\p{N}\u200C]/u.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 60 && /[\p{L}\p{M}\p{N}\u200C]/u.test(text[to]!)) to++;
  return { start: from, end: to };
}

/** The characters right before an offset: a window, so that no pattern reads a long paragraph once a match. */
export function textBefore(text: string, at: number, length = 24): string {
  return text.slice(Math.max(0, at - length), at);
}

/** The characters right after an offset. */
export function textAfter(text: string, at: number, length = 24): string {
  return text.slice(at, at + length);
}
