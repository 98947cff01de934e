/** The ledger, versions.yaml: read with its lines, written by adding an entry at its end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { Problem } from '../model/problem.ts';
import { isDay, type Version } from '../model/version.ts';
import { readText } from './read-file.ts';
import { ledgerSchema } from './schemas.ts';
import type { Workspace } from './workspace.ts';
import { readYaml, withLine } from './yaml-file.ts';

/** Absolute path of the ledger. */
export function ledgerPath(workspace: Workspace): string {
  return join(workspace.config.root, 'versions.yaml');
}

/** The versions of a workspace in the order of the ledger; none where there is no ledger. Throws Problem with file and line. */
export function readLedger(workspace: Workspace): Version[] {
  const path = ledgerPath(workspace);
  if (!existsSync(path)) return [];
  return makeLedger(readText(path, workspace.shown(path)), workspace.shown(path));
}

/** Versions from the text of a ledger. */
export function makeLedger(text: string, shown: string): Version[] {
  const { value, lineOf } = readYaml(text, shown, ledgerSchema);
  const seen = new Map<string, number>();
  return (value.versions ?? []).map((entry, index) => {
    const line = (): number => lineOf(['versions', index]);
    const fail = (message: string, hint: string): never => {
      throw new Problem(`${shown}, line ${line()}: ${message}.`, hint);
    };
    for (const field of ['announced', 'effective'] as const)
      if (!isDay(entry[field]))
        fail(`${field} of ${entry.name} is "${entry[field]}"; expected a date`, 'Write dates as 2023-04-21.');
    if (entry.effective < entry.announced)
      fail(
        `${entry.name} is effective (${entry.effective}) before it is announced (${entry.announced})`,
        'Correct one of the two dates.',
      );
    if (!/^[0-9a-f]{64}$/.test(entry.digest))
      fail(
        `the digest of ${entry.name} is not a SHA-256 in hex`,
        'The ledger is written by "mizan release"; restore it from git.',
      );
    if (seen.has(entry.name))
      fail(
        `the version ${entry.name} stands here a second time (first in line ${lineOf(['versions', seen.get(entry.name)!])})`,
        'Remove one of the two.',
      );
    seen.set(entry.name, index);
    const version = {
      name: entry.name,
      announced: entry.announced,
      effective: entry.effective,
      digest: entry.digest,
      summary: entry.summary ?? {},
      consultation: entry.consultation ?? null,
    };
    return withLine(version, line);
  });
}

const HEAD =
  '# The ledger: what was released, when it was announced, and from when it is in force. Written by "mizan release".\nversions:\n';

/** The text of a ledger with one more entry at its end; everything else stays as it is. */
export function addEntry(text: string | null, version: Omit<Version, 'line'>): string {
  const { name, announced, effective, digest, summary, consultation } = version;
  const fields = {
    name,
    announced,
    effective,
    digest,
    ...(Object.keys(summary).length > 0 && { summary }),
    ...(consultation && { consultation }),
  };
  const yaml = dump([fields], { lineWidth: -1, schema: CORE_SCHEMA });
  const entry = yaml.replace(/^(?=.)/gm, '  ');
  if (text === null || text.trim() === '') return HEAD + entry;
  const base = text.endsWith('\n') ? text : `${text}\n`;
  return base.replace(/^versions:[ \t]*(?:\[\]|null|~)?[ \t]*$/m, 'versions:') + entry;
}
