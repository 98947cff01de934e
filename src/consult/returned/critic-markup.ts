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

// One pattern for all five, so that a mark inside another is read as words of it.
const MARK =
  /\{==([\s\S]*?)==\}(?:\s?\{>>([\s\S]*?)<<\})?|\{>>([\s\S]*?)<<\}|\{\+\+([\s\S]*?)\+\+\}|\{--([\s\S]*?)--\}|\{~~([\s\S]*?)~>([\s\S]*?)~~\}/g;

/** Read the marks of a text. A mark that is never closed is words like any other. */
export function readCriticMarkup(text: string): Reviewed {
  const comments: CriticComment[] = [];
  if (!/\{(?:==|>>|\+\+|--|~~)/.test(text)) return { text, comments };
  const plain = text.replace(
    MARK,
    (
      _mark,
      words?: string,
      onWords?: string,
      comment?: string,
      came?: string,
      _went?: string,
      _old?: string,
      now?: string,
    ) => {
      if (words !== undefined) {
        comments.push({ quote: plainOf(words), text: (onWords ?? '').trim() });
        return words;
      }
      if (comment !== undefined) {
        comments.push({ quote: null, text: comment.trim() });
        return '';
      }
      return came ?? now ?? '';
    },
  );
  return { text: plain, comments };
}

/** True where a text has a mark that is closed. */
export function hasCriticMarkup(text: string): boolean {
  return text.search(MARK) >= 0;
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
