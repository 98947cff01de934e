/** Answers that are chosen, not written: what a scale or an agree question was answered, counted. */
import type { Question } from '../../model/consultation.ts';

export type Choice = '1' | '2' | '3' | '4' | '5' | 'agree' | 'partly' | 'disagree';

/** What can be chosen, in the order shown. */
export function choicesOf({ kind }: Question): readonly Choice[] {
  if (kind === 'scale') return ['1', '2', '3', '4', '5'];
  return kind === 'agree' ? ['agree', 'partly', 'disagree'] : [];
}

/** How people write what they chose; the longest stands first, so that "disagree" is not read as "agree". */
const SPELLINGS: readonly [RegExp, Choice][] = [
  [/^(?:disagree|do not agree|don['\u2019]t agree|no\b|غیر متفق|متفق نہیں|اتفاق نہیں)/i, 'disagree'],
  [/^(?:partly|partially|agree in part|in part|جزوی|کچھ حد تک|کسی حد تک)/i, 'partly'],
  [/^(?:agree|yes\b|متفق|اتفاق)/i, 'agree'],
];

/** What was chosen, and the words beside it; null where no choice can be told. */
export function readChoice(question: Question, text: string): { choice: Choice; rest: string } | null {
  const trimmed = text.trim();
  if (question.kind === 'scale') {
    const digit = /^([1-5\u06F1-\u06F5])(?![0-9\u06F0-\u06F9]|[.,/][0-9])(?:\s*(?:\/|of|میں سے)\s*5)?/u.exec(
      trimmed,
    );
    if (!digit) return null;
    const value = digit[1]!.charCodeAt(0) > 0x6f0 ? digit[1]!.charCodeAt(0) - 0x6f0 : Number(digit[1]);
    return { choice: String(value) as Choice, rest: strip(trimmed.slice(digit[0].length)) };
  }
  if (question.kind !== 'agree') return null;
  for (const [pattern, choice] of SPELLINGS) {
    const found = pattern.exec(trimmed);
    if (found) return { choice, rest: strip(trimmed.slice(found[0].length)) };
  }
  return null;
}

/** What follows a choice, without the mark between. */
function strip(text: string): string {
  return text.replace(/^[\s.,:;\u2013\u2014\u06D4\u060C\u061B()-]+/u, '').trim();
}

/** The mean of a scale to one decimal, or null for none and for what is no scale. */
export function meanOf(question: Question, counts: ReadonlyMap<Choice, number>): number | null {
  if (question.kind !== 'scale') return null;
  let [sum, answers] = [0, 0];
  for (const [choice, count] of counts) {
    sum += Number(choice) * count;
    answers += count;
  }
  return answers === 0 ? null : Math.round((sum / answers) * 10) / 10;
}
