/** The bundled guidelines, to be laid out as an example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ExampleFile {
  /** Below the folder it is laid out in, with `/`. */
  name: string;
  content: Uint8Array;
}

/** Every file of the bundled guidelines. */
export function readExample(): ExampleFile[] {
  const root = fileURLToPath(new URL('../../guidelines/', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: `guidelines/${file.slice(root.length).split(sep).join('/')}`,
      content: readFileSync(file),
    }));
}
