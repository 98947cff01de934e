/** Reading a spreadsheet that was saved as CSV: UTF-8 text, or a sentence that says how to save it so. */
import { readFileSync, statSync } from 'node:fs';
import { Problem } from '../model/problem.ts';
import { decodeText, MAXIMUM_BYTES, unreadable } from './read-file.ts';

const SAVE = 'Save it from the spreadsheet as "CSV UTF-8 (comma delimited)", and import that file.';

/** The text of a CSV file. `shown` is how messages call it. */
export function readTable(path: string, shown: string): string {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > MAXIMUM_BYTES)
      throw new Problem(
        `${shown} is too large (${(size / 1e6).toFixed(1)} MB; the limit is ${MAXIMUM_BYTES / 1e6} MB).`,
        'Cut it into several files.',
      );
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(shown, error);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 0x08)
    throw new Problem(`${shown} is a workbook (such as .xlsx), expected CSV.`, SAVE);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Problem(`${shown} is UTF-16 text, expected UTF-8.`, SAVE);
  try {
    return decodeText(bytes, shown);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(
      `${error.message.replace(/\.$/, '')}; it is in an older encoding such as Windows-1252, perhaps.`,
      SAVE,
    );
  }
}
