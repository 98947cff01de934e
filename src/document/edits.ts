/** Edits by offset: the only way mizan changes a person's Markdown. */
import type { Edit } from '../model/finding.ts';

/** True when two edits touch the same characters, or insert at the same point. */
export function editsOverlap(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  if (a.start === a.end) return a.start > b.start && a.start < b.end;
  if (b.start === b.end) return b.start > a.start && b.start < a.end;
  return a.start < b.end && b.start < a.end;
}

/**
 * Apply edits to a text. All offsets are into `text` as given. Throws RangeError when an edit is out of range or two overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const [index, edit] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} is outside a text of ${text.length}`);
    if (previous && editsOverlap(previous, edit))
      throw new RangeError(`edits ${previous.start}–${previous.end} and ${edit.start}–${edit.end} overlap`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
