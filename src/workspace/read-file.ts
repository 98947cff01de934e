/** Reading one file as text: UTF-8 or a sentence that says why not. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Problem } from '../model/problem.ts';

/** Largest file read, in bytes. */
export const MAXIMUM_BYTES = 8_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, byte order mark kept. `shown` is how messages call it. */
export function readText(path: string, shown: string): string {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > MAXIMUM_BYTES)
      throw new Problem(
        `${shown} is too large to be a guideline (${(size / 1e6).toFixed(1)} MB; the limit is ${MAXIMUM_BYTES / 1e6} MB).`,
        'Split it into documents by topic, or leave it out with "ignore" in mizan.yaml.',
      );
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unreadable(shown, error);
  }
  return decodeText(bytes, shown);
}

/** The text of a file by its own path, or null where there is none. */
export function readTextIfThere(path: string): string | null {
  return existsSync(path) ? readText(path, path) : null;
}

/** Decode UTF-8; throws Problem with the line of the first bad byte. */
export function decodeText(bytes: Uint8Array, shown: string): string {
  if (bytes.length > MAXIMUM_BYTES)
    throw new Problem(
      `${shown} is too large to be a guideline (${(bytes.length / 1e6).toFixed(1)} MB; the limit is ${MAXIMUM_BYTES / 1e6} MB).`,
      'Split it into documents by topic, or leave it out with "ignore" in mizan.yaml.',
    );
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem(
      `${shown} is not UTF-8 text (line ${badLine(bytes)}).`,
      'Open it in an editor and save it with the encoding UTF-8.',
    );
  }
}

function badLine(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = loose.indexOf('\uFFFD');
  return loose.slice(0, Math.max(at, 0)).split('\n').length;
}

/** The sentence for a file that cannot be read. */
export function unreadable(shown: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new Problem(
      `There is no ${shown}.`,
      'Check the name, or run mizan from another folder with -C DIR.',
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem(`${shown} cannot be read: permission denied.`, 'Ask for permission to read it.');
  if (code === 'EISDIR') return new Problem(`${shown} is a folder, expected a file.`, 'Name a file.');
  return new Problem(`${shown} cannot be read (${code ?? String(error)}).`, 'Check the disk and try again.');
}
