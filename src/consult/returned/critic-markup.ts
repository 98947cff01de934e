/** Marks that people put into a text when they review it: comments are taken out, edits are taken as made. */

/** A comment, with the words it was put on. */
export interface CriticComment {
  quote: string | null;
  text: string;
}

export interface Reviewed {
  /** The text with every edit made and no comment in it. */
  text: string;
  comments: CriticComment[];
}

const CLOSING: Record<string, string> = { '==': '==}', '>>': '<<}', '++': '++}', '--': '--}', '~~': '~~}' };
const OPENING = /\{(==|>>|\+\+|--|~~)/g;

/** A mark with what stands in it. */
interface Mark {
  sort: string;
  inside: string;
  start: number;
  end: number;
}

/** Read the marks of a text. A mark that is never closed is words like any other; one inside another is words of it. */
export function readCriticMarkup(text: string): Reviewed {
  const comments: CriticComment[] = [];
  let plain = '';
  let at = 0;
  let highlight: Mark | null = null;
  for (const mark of findMarks(text)) {
    const between = text.slice(at, mark.start);
    plain += between;
    at = mark.end;
    const { sort, inside } = mark;
    const onHighlight = sort === '>>' && highlight !== null && /^\s?$/.test(between);
    if (highlight !== null && !onHighlight) comments.push({ quote: plainOf(highlight.inside), text: '' });
    if (sort === '>>')
      comments.push({ quote: onHighlight ? plainOf(highlight!.inside) : null, text: inside.trim() });
    highlight = sort === '==' ? mark : null;
    if (sort === '==' || sort === '++') plain += inside;
    else if (sort === '~~') plain += inside.slice(inside.indexOf('~>') + 2);
  }
  if (highlight !== null) comments.push({ quote: plainOf(highlight.inside), text: '' });
  return { text: plain + text.slice(at), comments };
}

/** True where a text has a mark that is closed. */
export function hasCriticMarkup(text: string): boolean {
  return !findMarks(text).next().done;
}

function* findMarks(text: string): Generator<Mark, void> {
  // What is not closed from here on is not closed further on either: a text of openings is read once, not once for each.
  const open = new Set<string>();
  OPENING.lastIndex = 0;
  let from = 0;
  for (;;) {
    OPENING.lastIndex = from;
    const found = OPENING.exec(text);
    if (!found) return;
    const sort = found[1]!;
    const start = found.index;
    from = start + 3;
    if (open.has(sort)) continue;
    const middle = sort === '~~' ? text.indexOf('~>', from) : from;
    const close = middle < 0 ? -1 : text.indexOf(CLOSING[sort]!, sort === '~~' ? middle + 2 : middle);
    if (close < 0) {
      open.add(sort);
      continue;
    }
    const end = close + 3;
    yield { sort, inside: text.slice(start + 3, close), start, end };
    from = end;
  }
}

/** Quoted words without the emphasis they are set in. */
function plainOf(words: string): string | null {
  return (
    words
      .replace(/[*_`]{1,3}/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}
