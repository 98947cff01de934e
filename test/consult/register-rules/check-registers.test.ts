/** The rules `register/*`: every example is true, and what only several registers together show. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/commands/command.ts';
import { readRegisters, registerFindings } from '../../../src/commands/register-findings.ts';
import {
  checkRegisters,
  registerRules,
  targetsOf,
} from '../../../src/consult/register-rules/check-registers.ts';
import type { RegisterRule } from '../../../src/consult/register-rules/register-rule.ts';
import { parseCorpus } from '../../../src/document/corpus.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { readOrganisations } from '../../../src/workspace/organisations-file.ts';
import { readSnapshot } from '../../../src/workspace/snapshot.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';
import { commitAll, EN_TOPIC, makeWorkspace, mizan, UR_TOPIC } from '../../support/workspaces.ts';

const both = (text: string) => ({ en: text, ur: text });

/** What an entry of each list needs beside what an example shows of it. */
const NEEDED: Record<string, Record<string, unknown>> = {
  organisations: { name: 'Somebody', country: 'PK', kind: 'charity' },
  resources: { kind: 'guide', title: both('T'), text: both('T') },
  workshops: { title: both('T') },
  questions: { text: both('T') },
  entries: { received: '2023-01-20', permission: 'none' },
};
const CONSULTATION = {
  title: both('T'),
  from: 'main',
  to: 'main',
  opens: '2023-01-10',
  closes: '2023-02-10',
  contact: { role: both('R') },
  aims: both('A'),
};
const WORLD: Record<string, Record<string, unknown>> = {
  'organisations.yaml': { organisations: [{ id: 'acacia', ...NEEDED['organisations'] }] },
  'consultations/spring/consultation.yaml': {
    ...CONSULTATION,
    questions: [{ id: 'clear', text: both('?') }],
  },
  'enforcement.yaml': {
    figures: [
      {
        id: 'removed',
        title: both('T'),
        value: 1,
        unit: both('u'),
        period: { from: '2023-01-01', to: '2023-03-31' },
        scope: both('s'),
        source: both('s'),
      },
    ],
  },
};

/** The registers of a small world with what an example shows put into them. */
function filesWith(yaml: string): Record<string, string> {
  const given = load(yaml) as Record<string, unknown>;
  const filled = Object.fromEntries(
    Object.entries(given).map(([key, list]) => [
      key,
      (list as unknown[]).map((entry) =>
        typeof entry === 'object' ? { ...NEEDED[key], ...(entry as object) } : entry,
      ),
    ]),
  );
  const [key] = Object.keys(given);
  const isList = typeof (given[key!] as unknown[])[0] === 'object';
  const file =
    key === 'entries'
      ? 'consultations/spring/register.yaml'
      : key === 'resources' || key === 'workshops'
        ? 'resources.yaml'
        : key === 'organisations' && isList
          ? 'organisations.yaml'
          : 'consultations/spring/consultation.yaml';
  const base = file.endsWith('consultation.yaml') ? WORLD[file] : {};
  const world = { ...WORLD, [file]: { ...base, ...filled } };
  return Object.fromEntries(Object.entries(world).map(([name, value]) => [name, dump(value)]));
}

function judge(files: Record<string, string>, rule?: RegisterRule): Finding[] {
  const workspace = openWorkspace(makeWorkspace(files), null);
  const corpus = parseCorpus(readSnapshot(workspace.config, workspace.base), workspace.config);
  const findings = checkRegisters(readRegisters(workspace), targetsOf(corpus), workspace.config);
  return findings.filter((one) => !rule || one.rule === rule.name);
}

describe('examples', () => {
  const cases = registerRules.flatMap((rule) =>
    rule.examples.flatMap(({ wrong, right }) => [
      [rule.name, 'wrong', wrong!, rule] as const,
      [rule.name, 'right', right!, rule] as const,
    ]),
  );
  it.each(cases)('%s, %s: %j', (_name, side, yaml, rule) => {
    const found = judge(filesWith(yaml), rule);
    if (side === 'right') expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(found[0]!.message).not.toMatch(/\{\w+\}|undefined/);
      expect(found[0]!.line).toBeGreaterThan(1);
    }
  });

  it.each(registerRules.map((rule) => [rule.name, rule] as const))('%s has some', (_name, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });
});

describe('checkRegisters', () => {
  it('finds nothing where there are no registers', () => expect(judge({})).toEqual([]));

  it('tells a circle of duplicates once, however long', () => {
    const entry = (id: string, other: string) => `- { id: ${id}, status: duplicate, duplicateOf: ${other} }`;
    const found = judge(
      filesWith(
        `entries: \n${entry('r-0', 'r-1')}\n${entry('r-1', 'r-2')}\n${entry('r-2', 'r-3')}\n${entry('r-3', 'r-1')}\n`,
      ),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'The entry r-1 is a duplicate of an entry that leads back to it (r-1 → r-2 → r-3 → r-1).',
    ]);
    expect(found[0]!.related).toHaveLength(1);
  });

  it('leaves entries alone that are known to hang on nothing', () => {
    const yaml = 'entries:\n  - { id: r-1, section: gone, anchor: orphaned }\n';
    expect(judge(filesWith(yaml))).toEqual([]);
  });

  it('obeys mizan.yaml', () => {
    const files = filesWith('entries:\n  - { id: r-1, organisation: nobody }\n');
    const config =
      'source: en\nlocales:\n  en: { files: "en/{path}.md" }\n  ur: { files: "ur/{path}.md" }\nrules:\n';
    expect(judge(files).map(({ severity }) => severity)).toEqual(['error']);
    expect(judge({ ...files, 'mizan.yaml': `${config}  register/*: off\n` })).toEqual([]);
    expect(
      judge({
        ...files,
        'mizan.yaml': `${config}  register/*: off\n  register/unknown-organisation: info\n`,
      }),
    ).toMatchObject([{ severity: 'info' }]);
  });
});

describe('the bundled registers', () => {
  it('are without a fault', async () => {
    const workspace = openWorkspace(fileURLToPath(new URL('../..', import.meta.url)), null);
    const corpus = parseCorpus(readSnapshot(workspace.config, workspace.base), workspace.config);
    const call = { arguments: [] as string[], global: { directory: workspace.base } } as unknown as Call;
    const findings = await registerFindings(call, { workspace, corpus, selected: null, documents: 30 });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(readOrganisations(workspace)).toHaveLength(112);
  });
});

describe('mizan check', () => {
  const files = {
    'consultations/spring/consultation.yaml': dump({ ...CONSULTATION, restricted: ['slurs', 'hurtful'] }),
  };

  it('shows them with file and line, and explains them', async () => {
    const folder = makeWorkspace({
      ...files,
      'organisations.yaml':
        'organisations:\n  - { id: a, name: A, country: PK, kind: legal, topics: [nothing-like-it] }\n',
    });
    commitAll(folder);
    const { stdout, exitCode } = await mizan(folder, 'check', '--format', 'json');
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings).toMatchObject([
      { rule: 'register/unknown-section', file: 'consultations/spring/consultation.yaml', document: null },
      { rule: 'register/unknown-section', file: 'organisations.yaml', line: 2 },
    ]);
    expect((await mizan(folder, 'explain', 'register/unknown-section')).stdout).toMatch(/topics: \[slurs\]/);
    expect((await mizan(folder, 'check', 'en/hate.md')).exitCode).toBe(0);
    expect((await mizan(folder, 'check', '--at', 'HEAD')).exitCode).toBe(0);
  });

  it('knows the sections of both ends of a consultation, and is not sure of ends it cannot read', async () => {
    const before = makeWorkspace({
      ...files,
      'en/hate.md': '# Hate {#hate}\n\nWe do not allow it.\n\n## Old {#hurtful}\n\nGone soon.\n',
      'ur/hate.md': '# نفرت {#hate}\n\nہم اس کی اجازت نہیں دیتے۔\n\n## پرانا {#hurtful}\n\nجلد ختم۔\n',
    });
    commitAll(before, 'before');
    writeFileSync(join(before, 'en/hate.md'), EN_TOPIC);
    writeFileSync(join(before, 'ur/hate.md'), UR_TOPIC);
    expect((await mizan(before, 'check')).stdout).not.toContain('register/');
    const nowhere = makeWorkspace(files);
    const { stdout, exitCode } = await mizan(nowhere, 'check', '--format', 'json');
    expect(exitCode).toBe(0);
    const message = expect.stringMatching(/"hurtful", which is not in the guidelines as they are/);
    expect(JSON.parse(stdout).findings).toMatchObject([
      { rule: 'register/unknown-section', severity: 'info', message },
    ]);
  });
});
