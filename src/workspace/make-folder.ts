/** Making a folder with those above it, level by level: asked to do so by itself, Node tries for ever where no file system makes folders. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Make a folder that may be there already. What is thrown is an error of the system. */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = path; !statSync(at, { throwIfNoEntry: false })?.isDirectory(); at = dirname(at)) {
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing)
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another run may have made it meanwhile.
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
}
