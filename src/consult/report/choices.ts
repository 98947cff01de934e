/** Answers that are chosen, not written: what a scale or an agree question was answered, counted. */
import type { Question } from '../../model/consultation.ts';

export type Choice = '1' | '2' | '3' | '4' | '5' | 'agree' | 'partly' | 'disagree';

/** What can be chosen, in the order shown. */
export function choicesOf({ kind }: Question): readonly Choice[] {
  if (kind === 'scale') return ['1', '2', '3', '4', '5'];
  return kind === 'agree' ? ['agree', 'partly', 'disagree'] : [];
}

/** How people write what they chose. */
const SPELLINGS: Readonly<Record<'agree' | 'partly' | 'disagree', string>> = {
  agree: 'i agree|we agree|agree|agreed|yes|متفق ہیں|متفق ہوں|متفق|جی ہاں|ہاں',
  partly: 'partly agree|partially agree|agree in part|partly|partially|in part|جزوی طور پر متفق|جزوی طور پر',
  disagree: 'we disagree|i disagree|disagree|do not agree|no|غیر متفق|متفق نہیں|جی نہیں|نہیں',
};

/** What was chosen, and the words beside it; null where no choice can be told. */
export function readChoice(question: Question, text: string): { choice: Choice; rest: string } | null {
  const trimmed = text.trim();
  if (question.kind === 'scale') {
    const digit =
      /^([1-5\u06F1-\u06F5])(?:\s*(?:\/|of)\s*5)?(?![0-9\u06F0-\u06F9]|[.,/\u066B][0-9\u06F0-\u06F9])/u.exec(
        trimmed,
      );
    if (!digit) return null;
    const value = digit[1]!.charCodeAt(0) > 0x6f0 ? digit[1]!.charCodeAt(0) - 0x6f0 : Number(digit[1]);
    return { choice: String(value) as Choice, rest: strip(trimmed.slice(digit[0].length)) };
  }
  if (question.kind !== 'agree') return null;
  for (const choice of ['agree', 'partly', 'disagree'] as const) {
    // "Agree with reservations" is words, not a choice.
    const found = new RegExp(
      `^(?:${SPELLINGS[choice]})(?=\\s*(?:$|[\\n.,:;(\u2013\u2014\u06D4\u060C\u061B]))`,
      'iu',
    ).exec(trimmed);
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
