/** What the boxes of a choice say: one value where one is clearly meant, else the words as they stand. Nothing is guessed. */
import { foldWords } from '../fold-words.ts';
import type { DocxAnswer, DocxOption } from './answers.ts';

/** The words of choices as they were sent. */
export interface SentLabels {
  /** As sent for this choice, or null where that is not known. */
  labelOf(answer: DocxAnswer, value: string): string | null;
  /** Whether these words are ours; null where that cannot be told. */
  isOurs(label: string): boolean | null;
}

export interface Choice {
  /** The one value that is marked. */
  value: string | null;
  /** What is said beside that, or instead. */
  text: string;
}

/** Boxes before anybody marks them, and what nobody sees. */
const EMPTY =
  /[\u2610\u25A1\u25A2\u25FB\u25FD\u2B1C\u2B1A\uF0A8\uF06F\uF071]|\[[\s_]*\]|\([\s_]*\)|[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** How far into a choice its words may begin. */
const LONGEST_MARK = 12;
/** In how many places they are looked for the end of. */
const MOST_ENDS = 60;

interface ReadOption {
  option: DocxOption;
  label: string;
  marked: boolean;
  /** Words that are neither a mark nor ours. */
  said: string;
}

/** Read the boxes of a choice. */
export function readChoice(answer: DocxAnswer, sent: SentLabels): Choice {
  const options = (answer.options ?? []).map((option) => readOption(answer, option, sent));
  const said = [...options.map((option) => option.said), answer.text];
  const marked = options.filter((option) => option.marked);
  if (marked.length === 1) return { value: marked[0]!.option.value, text: joinWords(said) };
  // Several boxes, or none but choices struck out or set off: said in the words of the choices.
  const left = options.filter(({ option }) => bare(option.text) !== '');
  const stressed = options.filter(({ option }) => option.stressed);
  const told =
    marked.length > 1
      ? marked
      : left.length < options.length
        ? left
        : stressed.length < options.length
          ? stressed
          : [];
  return { value: null, text: joinWords([told.map(({ label }) => label).join('; '), ...said]) };
}

function joinWords(words: readonly string[]): string {
  return words.filter((text, at) => text !== '' && words.indexOf(text) === at).join('\n\n');
}

function readOption(answer: DocxAnswer, option: DocxOption, sent: SentLabels): ReadOption {
  const label = labelAsSent(answer, option, sent);
  const [now, then] = [foldWords(option.text), foldWords(label)];
  const at = then === '' ? -1 : now.indexOf(then);
  if (at < 0) {
    // Words of ours that are no longer there: a mark before the others still ticks.
    const mark = option.text.slice(0, option.text.length - withoutMarks(option.text).length);
    return { option, label, marked: isMark(mark), said: bare(option.text) === '' ? '' : option.text };
  }
  const around = [now.slice(0, at), now.slice(at + then.length)].map(bare);
  const isSaid = around.some((text) => text !== '' && !isMark(text));
  return { option, label, marked: around.some(isMark), said: isSaid ? option.text : '' };
}

/** The words of a choice without its box, as they were sent; empty where they are ours no more. */
function labelAsSent(answer: DocxAnswer, { value, text, before }: DocxOption, sent: SentLabels): string {
  const known = sent.labelOf(answer, value) ?? findOurs(text, sent) ?? findOurs(before, sent);
  if (known !== null) return known;
  return sent.isOurs(text) === null ? withoutMarks(before === '' ? text : before) : '';
}

/** The longest words of ours in a choice, from near its start. */
function findOurs(text: string, sent: SentLabels): string | null {
  if (sent.isOurs(text) === null) return null;
  const ends = [
    text.length,
    ...[...text.matchAll(/[^\p{L}\p{M}\p{N}]/gu)].map(({ index }) => index).reverse(),
  ];
  for (let start = 0; start <= Math.min(LONGEST_MARK, text.length); start++)
    for (const end of ends.slice(0, MOST_ENDS)) {
      const label = text.slice(start, end).trim();
      if (label !== '' && sent.isOurs(label)) return label;
    }
  return null;
}

/** The words of a choice: without a box or mark before them, and a mark behind. */
export function withoutMarks(text: string): string {
  let label = text.trim();
  const [box] = /^(?:\[[^\]]{0,3}\]|\([^)]{0,3}\)|[xX](?=\s)|[^\p{L}\p{N}([\s]|\s)*/u.exec(label) ?? [''];
  label = label.slice(box.length);
  const end = /^(.*\S)\s+(\S{1,3})$/su.exec(label);
  return end && isMark(end[2]!) ? end[1]! : label;
}

function bare(text: string): string {
  return text.replace(EMPTY, '');
}

/** A tick, a cross, a filled box, a letter or two: a mark, and nothing said. */
function isMark(text: string): boolean {
  const mark = bare(text);
  return (
    /^[\p{S}\p{P}\u00D7\uF0FC\uF0FE\uF0FD]{1,3}$/u.test(mark) ||
    /^[[(]?(?:x{1,3}|[\u2713\u2714]|v|y|yes|ok|ہاں|جی|جی ہاں)[\])]?$/iu.test(mark)
  );
}
