/** What was said about a section in a consultation, and what was done about it, for a terminal. */
import type { Point } from '../consult/report/gather.ts';
import type { Said } from '../consult/report/published.ts';
import type { QuestionResult } from '../consult/report/question-results.ts';
import { sayWho } from '../consult/report/say.ts';
import { reportWords } from '../consult/report/words.ts';
import { type LocalText, textIn } from '../model/text.ts';
import { cropCells, showUnseen, wrapCells } from './cells.ts';
import { isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';

export interface HeardShown {
  consultation: string;
  title: LocalText;
  register: string;
  points: readonly Point[];
  questions: readonly QuestionResult[];
  withheld: number;
}

/** Cells of one wording; the register has the whole. */
const LONGEST = 600;
const words = reportWords('en');

/** One block for every consultation. */
export function renderHeard(
  heard: readonly HeardShown[],
  { color, width }: { color: boolean; width: number },
): string[] {
  const paint = createPaint({ color });
  const room = Math.max(30, width - 10);
  const wrap = (text: string, sign: string, indent = 0): string[] =>
    wrapCells(`${sign} ${showUnseen(text)}`, room - indent - 2).map(
      (line, index) => `${' '.repeat(indent + (index > 0 ? 2 : 0))}${isolateRtl(line)}`,
    );
  return heard.flatMap(({ consultation, title, register, points, questions, withheld }) => {
    const lines = [
      `    ${paint.bold('said')}  ${isolateRtl(showUnseen(textIn(title, 'en')))} ${paint.dim(`(${consultation})`)}`,
    ];
    const add = (more: readonly string[]): void => {
      lines.push(...more.map((line) => `          ${line}`));
    };
    for (const { question, counts, chosen } of questions) {
      const shares = [...counts]
        .filter(([, count]) => count > 0)
        .map(([choice, count]) => `${choice}: ${count}`);
      add(wrap(`${textIn(question.text, 'en')} ${words.choices(chosen)} (${shares.join(', ')})`, '–'));
    }
    for (const { said, others, voices, status, reason, answers } of points) {
      add(wrap(`${sayWords(said)} (${sayWhoAll(said, others, voices)})`, '–'));
      const commits = answers.flatMap((answer) =>
        answer.type === 'commit' ? [`commit ${answer.commit.slice(0, 10)}`] : [],
      );
      const done = [words.statuses[status], reason && textIn(reason, 'en')].filter(Boolean).join(': ');
      add(wrap(commits.length > 0 ? `${done} (${commits.join(', ')})` : done, '→', 2));
    }
    if (withheld > 0)
      add(
        wrap(
          `${withheld} ${points.length + questions.length > 0 ? 'more ' : ''}may not be published; see ${register}.`,
          '–',
        ),
      );
    return lines;
  });
}

function sayWords({ edit, text, quote }: Said): string {
  if (edit) {
    const [from, to] = [quoted(edit.from), quoted(edit.to)];
    return edit.from === '' ? `add ${to}` : edit.to === '' ? `take out ${from}` : `${from} should be ${to}`;
  }
  return quote ? `on ${quoted(quote)}: ${quoted(text)}` : quoted(text);
}

function quoted(text: string): string {
  return `“${cropCells(text.replace(/\s+/g, ' ').trim(), LONGEST)}”`;
}

function sayWhoAll(said: Said, others: readonly Said[], voices: number): string {
  const names = [...new Set([said, ...others].map(({ who }) => sayWho(who, { locale: 'en', words })))];
  const shown = names.slice(0, 3).join(', ');
  const more = voices - Math.min(names.length, 3);
  return `${words.said[said.kind][0]}, ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
