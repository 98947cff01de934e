/** How words of the guidelines are set inside what is said of a change. */
import { isolateWhereNeeded, stripControls } from '../../text/direction.ts';

const LONGEST = 140;

/** A passage in quotation marks, shortened at a word, kept from turning the line around when it runs the other way. */
export function quote(text: string): string {
  return `\u201C${plain(text)}\u201D`;
}

/** The same without quotation marks. */
export function plain(text: string): string {
  const line = stripControls(text).replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return isolateWhereNeeded(line);
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return isolateWhereNeeded(`${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}\u2026`);
}
