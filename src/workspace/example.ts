/** The bundled guidelines, to be laid out as an example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ExampleFile {
  /** Below the folder it is laid out in, with `/`. */
  name: string;
  content: Uint8Array;
}

/** What tells of a history that the example comes without: versions, their manifests, a consultation between two of them. */
const OF_HISTORY = /^(?:versions\.yaml$|releases\/|consultations\/)/;

/** The files of the bundled guidelines, as they are now. */
export function readExample(): ExampleFile[] {
  const root = fileURLToPath(new URL('../../guidelines/', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, name: file.slice(root.length).split(sep).join('/') }))
    .filter(({ name }) => !OF_HISTORY.test(name))
    .map(({ file, name }) => ({ name: `guidelines/${name}`, content: readFileSync(file) }));
}
