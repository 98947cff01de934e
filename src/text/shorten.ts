/** A text in one line of at most so many letters, for a message. */

/** Spaces and line breaks become one space; what is longer than `most` ends in an ellipsis, never in half a letter. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
