/** `mizan organisations` and its import, as typed. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkspace, mizan, readBack } from '../support/workspaces.ts';

const REGISTER =
  '# Kept by hand.\norganisations:\n  # The first.\n  - id: acacia   # a tree\n    names: { en: "Acacia, House", ur: "ببول" }\n    country: PK\n    kind: charity\n    topics: [slurs]\n    locales: [ur, en]\n';
const CSV = 'name,country,kind,topics,languages\n12345,GB,legal,hate,en\nNo: way #1,FR,media,,\n';

describe('mizan organisations', () => {
  it('lists, filters and counts', async () => {
    const folder = makeWorkspace({
      'organisations.yaml': `${REGISTER}  - { id: b, name: Birch, country: GB, kind: legal, topics: [hate] }\n  - { id: c, name: Cedar, country: GB, kind: media }\n  - { id: d, name: Date, country: US, kind: media, topics: [other] }\n`,
    });
    const ids = async (...argv: string[]): Promise<string[]> => {
      const { stdout } = await mizan(folder, 'organisations', '--format', 'json', ...argv);
      return JSON.parse(stdout).data.organisations.map(({ id }: { id: string }) => id);
    };
    expect(await ids()).toEqual(['acacia', 'b', 'c', 'd']);
    expect(await ids('--country', 'gb')).toEqual(['b', 'c']);
    expect(await ids('--kind', 'media', '--country', 'GB,US')).toEqual(['c', 'd']);
    expect(await ids('--locale', 'ur')).toEqual(['acacia']);
    expect(await ids('--topic', 'slurs')).toEqual(['acacia', 'b', 'c']);
    expect(await ids('--topic', 'hate')).toEqual(['acacia', 'b', 'c']);
    const { stdout } = await mizan(folder, 'organisations', '--country', 'GB');
    expect(stdout).toMatch(/b {2,}Birch {2,}GB {2,}legal/);
    expect(stdout).toMatch(/2 of 4 organisations in 1 country\./);
    expect((await mizan(folder, 'organisations', '--kind', 'medai')).stderr).toMatch(
      /There is no kind "medai"\.\nDid you mean "media"\?/,
    );
    expect((await mizan(folder, 'organisations', '--topic', 'slur')).stderr).toMatch(/Did you mean "slurs"/);
  });

  it('says how to begin', async () => {
    expect((await mizan(makeWorkspace(), 'organisations')).stdout).toMatch(/mizan organisations import/);
  });
});

describe('mizan organisations import', () => {
  it('adds at the end, by text, once', async () => {
    const folder = makeWorkspace({ 'organisations.yaml': REGISTER, 'list.csv': CSV });
    const dry = await mizan(folder, 'organisations', 'import', 'list.csv', '--dry-run');
    expect(dry.stdout).toMatch(/Would add 2 organisations to organisations\.yaml\./);
    expect(readBack(folder, 'organisations.yaml')).toBe(REGISTER);

    const { stdout, exitCode } = await mizan(
      folder,
      'organisations',
      'import',
      'list.csv',
      '--format',
      'json',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).data.added).toMatchObject([
      { row: 2, organisation: { id: '12345' } },
      { row: 3, organisation: { id: 'no-way-1' } },
    ]);
    expect(readBack(folder, 'organisations.yaml')).toBe(
      `${REGISTER}  - id: '12345'\n    names: {en: '12345'}\n    country: GB\n    kind: legal\n    topics: [hate]\n    locales: [en]\n  - id: no-way-1\n    names: {en: 'No: way #1'}\n    country: FR\n    kind: media\n    locales: [en]\n`,
    );
    const again = await mizan(folder, 'organisations', 'import', 'list.csv');
    expect(again.stdout).toMatch(/Nothing to add\. 2 were there already and stay as they are\./);
  });

  it.each([
    ['no file', null],
    ['an empty file', ''],
    ['an empty list', 'organisations: [] # none yet\n'],
    ['a list without entries', 'organisations:\n'],
    ['comments only', '# later\n'],
    [
      'entries without indentation, and no last line end',
      'organisations:\n- { id: x, name: X, country: PK, kind: legal }',
    ],
    ['CRLF', 'organisations:\r\n    - id: x\r\n      name: X\r\n      country: PK\r\n      kind: legal\r\n'],
    ['a byte order mark', '\uFEFForganisations:\n  - { id: x, name: X, country: PK, kind: legal }\n'],
  ])('begins with %s', async (_what, before) => {
    const folder = makeWorkspace({ 'organisations.yaml': before, 'list.csv': CSV });
    expect((await mizan(folder, 'organisations', 'import', 'list.csv')).stderr).toBe('');
    const text = readBack(folder, 'organisations.yaml');
    if (before?.includes('id: x')) expect(text.startsWith(before)).toBe(true);
    if (before?.includes('\r\n')) expect(text).not.toMatch(/[^\r]\n/);
    const { stdout } = await mizan(folder, 'organisations', '--format', 'json');
    const found = JSON.parse(stdout).data.organisations.map(({ id }: { id: string }) => id);
    expect(found).toEqual([...(before?.includes('id: x') ? ['x'] : []), '12345', 'no-way-1']);
  });

  it('refuses a file that nothing can be added to, and leaves it', async () => {
    const flow = 'organisations: [{ id: x, name: X, country: PK, kind: legal }]\n';
    const folder = makeWorkspace({ 'organisations.yaml': flow, 'list.csv': CSV });
    const { stderr, exitCode } = await mizan(folder, 'organisations', 'import', 'list.csv');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/organisations\.yaml is written in a way that nothing can be added at its end/);
    expect(readBack(folder, 'organisations.yaml')).toBe(flow);
  });

  it('adds nothing while a row is wrong, and names it', async () => {
    const folder = makeWorkspace({ 'list.csv': `${CSV}Third,GB,legal,slur,fr\n` });
    const { stdout, exitCode } = await mizan(folder, 'organisations', 'import', 'list.csv');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/list\.csv, row 4: "slur" is no topic that is known; did you mean "slurs"\?/);
    expect(stdout).toMatch(/list\.csv, row 4: "fr" is no language that is known/);
    expect(stdout).toMatch(/Nothing was added: 1 row must be put right first\./);
    expect(existsSync(join(folder, 'organisations.yaml'))).toBe(false);
    const rows = Array.from({ length: 7 }, (_, at) => `Name ${at},GB,legal,,fr\n`).join('');
    writeFileSync(join(folder, 'list.csv'), CSV + rows);
    expect((await mizan(folder, 'organisations', 'import', 'list.csv')).stdout).toContain(
      'list.csv, rows 4, 5, 6, 7, 8 and 2 more: "fr" is no language that is known;',
    );
  });

  it.each([
    [
      'Windows-1252',
      new Uint8Array([0x6e, 0x0a, 0xc9, 0x0a]),
      /not UTF-8 text \(line 2\); it is in an older encoding/,
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x6e, 0x00]), /is UTF-16 text, expected UTF-8/],
    [
      'a workbook',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]),
      /is a workbook \(such as \.xlsx\), expected CSV/,
    ],
  ])('refuses %s, and says how to save it', async (_what, bytes, sentence) => {
    const folder = makeWorkspace({ 'list.csv': bytes });
    const { stderr, exitCode } = await mizan(folder, 'organisations', 'import', 'list.csv');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/CSV UTF-8/);
  });

  it('refuses options that are for the list only', async () => {
    const folder = makeWorkspace({ 'list.csv': CSV });
    const wrong = await mizan(folder, 'organisations', 'import', 'list.csv', '--country', 'PK');
    expect(wrong.stderr).toMatch(/"mizan organisations import" has no option --country\./);
    const format = await mizan(folder, 'organisations', 'import', 'list.csv', '--format', 'csv');
    expect(format.stderr).toMatch(/--format is "csv"; expected "text" or "json"\./);
    expect(existsSync(join(folder, 'organisations.yaml'))).toBe(false);
  });
});
