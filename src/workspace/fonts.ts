/** The typefaces that pages embed, read from the installed font package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Problem } from '../model/problem.ts';

/** Read font files by module path and give them their bytes in base64. Throws Problem where the package is missing. */
export function embedFonts<T extends { module: string }>(files: readonly T[]): (T & { base64: string })[] {
  const require = createRequire(import.meta.url);
  return files.map((file) => {
    try {
      return { ...file, base64: readFileSync(require.resolve(file.module)).toString('base64') };
    } catch {
      throw new Problem(
        `The typeface ${file.module} is not installed.`,
        'Run "npm ci" in the folder of mizan.',
      );
    }
  });
}
