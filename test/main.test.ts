/** The command line as people meet it: exit codes, one sentence for every mistake, and formats that others rely on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commitAll,
  EN_TOPIC,
  makeFolder,
  makeWorkspace,
  mizan,
  readBack,
  UR_TOPIC,
} from './support/workspaces.ts';

describe('exit codes', () => {
  it('0: a clean workspace', async () => {
    const { exitCode, stdout } = await mizan(makeWorkspace(), 'check');
    expect(stdout).toContain('2 documents checked');
    expect(exitCode).toBe(0);
  });

  it('1: an error', async () => {
    const { exitCode, stdout } = await mizan(
      makeWorkspace({ 'ur/hate.md': UR_TOPIC.replace('دھمکیاں', 'دھمکياں') }),
      'lint',
    );
    expect(stdout).toContain('urdu/arabic-yeh');
    expect(exitCode).toBe(1);
  });

  it('1 for a warning only with --strict', async () => {
    const folder = makeWorkspace({ 'en/hate.md': EN_TOPIC.replace('We do not', 'We do do not') });
    expect((await mizan(folder, 'lint')).exitCode).toBe(0);
    expect((await mizan(folder, 'lint', '--strict')).exitCode).toBe(1);
  });

  it('0: help and version, also of a command', async () => {
    for (const argv of [['--help'], ['help', 'lint'], ['align', '-h'], ['--version'], []])
      expect((await mizan('/', ...argv)).exitCode).toBe(0);
    expect((await mizan('/', 'lint', '-h')).stdout).toContain('Examples:');
  });
});

describe('2: usage and environment, one sentence and a hint', () => {
  const cases: [string, string[], Record<string, string | Uint8Array | null>, RegExp][] = [
    ['an unknown command', ['chek'], {}, /no command "chek"\.\nDid you mean "mizan check"\?/],
    ['an unknown option', ['lint', '--stric'], {}, /Unknown option "--stric"\.\nDid you mean --strict\?/],
    ['an unknown format', ['lint', '-f', 'yaml'], {}, /Allowed choices are text, json/],
    ['no such path', ['lint', 'nope.md'], {}, /No document is called nope\.md/],
    ['no such folder', ['-C', 'nope', 'lint'], {}, /There is no folder/],
    ['a file for a folder', ['-C', 'mizan.yaml', 'lint'], {}, /is a file, expected a folder/],
    ['no mizan.yaml', ['-C', '/', 'lint'], {}, /There is no mizan\.yaml/],
    ['no such configuration', ['--config', 'other.yaml', 'lint'], {}, /There is no other\.yaml/],
    [
      'bad YAML',
      ['lint'],
      { 'mizan.yaml': 'source: en\nlocales: [\n' },
      /mizan\.yaml, line \d+: this is not valid YAML/,
    ],
    ['an empty configuration', ['lint'], { 'mizan.yaml': '' }, /source is missing/],
    [
      'a pattern without {path}',
      ['lint'],
      { 'mizan.yaml': 'source: en\nlocales:\n  en: { files: "en.md" }\n' },
      /line 3: the pattern "en\.md" of locale en has no \{path\}/,
    ],
    [
      'two patterns for one file',
      ['lint'],
      {
        'mizan.yaml':
          'source: en\nlocales:\n  en: { files: "en/{path}.md" }\n  ur: { files: "en/{path}.md" }\n',
      },
      /have the same pattern/,
    ],
    [
      'patterns that match nothing',
      ['lint'],
      { 'mizan.yaml': 'source: en\nlocales:\n  en: { files: "english/{path}.md" }\n' },
      /No document was found/,
    ],
    [
      'an unknown rule',
      ['lint'],
      {
        'mizan.yaml':
          'source: en\nlocales:\n  en: { files: "en/{path}.md" }\nrules:\n  urdu/arabic-ye: off\n',
      },
      /line 5: there is no rule "urdu\/arabic-ye"\.\nDid you mean urdu\/arabic-yeh/,
    ],
    [
      'an unknown rule option',
      ['lint'],
      {
        'mizan.yaml':
          'source: en\nlocales:\n  en: { files: "en/{path}.md" }\nrules:\n  english/sentence-length: { maks: 3 }\n',
      },
      /has no option "maks"/,
    ],
    [
      'a file that is not UTF-8',
      ['check'],
      { 'ur/hate.md': Uint8Array.from([0xc7, 0xd1]) },
      /ur\/hate\.md is not UTF-8/,
    ],
    ['a 20 MB file', ['check'], { 'en/big.md': 'a b '.repeat(5_000_000) }, /en\/big\.md is too large/],
    [
      '100,000 nested quotes',
      ['check'],
      { 'en/deep.md': '>'.repeat(100_000) },
      /en\/deep\.md, line 1: quotes, lists or brackets are nested/,
    ],
    ['history without git', ['lint', '--at', 'HEAD'], {}, /needs a git repository/],
    ['an unknown locale', ['align', '-l', 'urd'], {}, /no locale "urd".*\nDid you mean "ur"/],
    ['the source as a translation', ['align', '-l', 'en'], {}, /en is the source/],
    ['an unknown rule to explain', ['explain', 'numbr'], {}, /no rule "numbr"\.\nDid you mean/],
    [
      'a glossary that is missing',
      ['lint'],
      { 'mizan.yaml': 'source: en\nglossary: no.yaml\nlocales:\n  en: { files: "en/{path}.md" }\n' },
      /line 2: there is no glossary "no\.yaml"/,
    ],
    ['--out into a file that is no folder', ['lint', '-o', 'mizan.yaml/x'], {}, /cannot be written/],
  ];
  it.each(cases)('%s', async (_, argv, files, message) => {
    const { exitCode, stdout, stderr } = await mizan(makeWorkspace(files), ...argv);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at |\.ts:\d/m);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('a revision that would be an option', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    const { exitCode, stderr } = await mizan(folder, 'lint', '--at=--output=x');
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, 'mizan: "--output=x" is not a revision.']);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('json', () => {
  it('is one envelope with stable keys, and nothing else', async () => {
    const { stdout } = await mizan(
      makeWorkspace({ 'ur/hate.md': UR_TOPIC.replace('13', '16') }),
      'align',
      '--format',
      'json',
    );
    const envelope = JSON.parse(stdout);
    expect(Object.keys(envelope)).toEqual(['schema', 'command', 'revision', 'findings', 'data']);
    expect(envelope).toMatchObject({ schema: 'mizan/1', command: 'align', revision: 'worktree' });
    expect(Object.keys(envelope.findings[0])).toEqual([
      'rule',
      'severity',
      'message',
      'locale',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'section',
      'document',
      'related',
      'fix',
    ]);
    expect(envelope.findings[0]).toMatchObject({
      rule: 'align/number',
      locale: 'ur',
      file: 'ur/hate.md',
      line: 14,
      column: 3,
      section: 'slurs',
      document: 'hate',
    });
    expect(envelope.findings[0].related[0]).toMatchObject({ file: 'en/hate.md', line: 13 });
    expect(envelope.data.pairs.map((pair: { state: string }) => pair.state)).toEqual(['aligned', 'differs']);
    expect(envelope.data.summary.ur.hate).toMatchObject({ aligned: 1, differs: 1 });
  });

  it('gives the same bytes every time', async () => {
    const folder = makeWorkspace({ 'ur/hate.md': UR_TOPIC.replace('13', '16') });
    for (const command of ['check', 'lint', 'align'])
      expect(await mizan(folder, command, '-f', 'json')).toEqual(await mizan(folder, command, '-f', 'json'));
  });

  it('goes to --out, and leaves stdout empty', async () => {
    const folder = makeWorkspace();
    const { stdout } = await mizan(folder, 'check', '-f', 'json', '--out', 'report/check.json');
    expect(stdout).toBe('');
    expect(JSON.parse(readBack(folder, 'report/check.json')).command).toBe('check');
  });
});

describe('lint --fix', () => {
  const wrong = UR_TOPIC.replace('دھمکیاں', 'دھمکياں').replace('دیتے۔', 'دیتے ۔');

  it('mends what is safe, and only that', async () => {
    const folder = makeWorkspace({ 'ur/hate.md': wrong });
    const { exitCode, stderr } = await mizan(folder, 'lint', '--fix');
    expect(readBack(folder, 'ur/hate.md')).toBe(UR_TOPIC);
    expect([exitCode, stderr]).toEqual([0, 'Fixed 1 file.\n']);
    expect(readBack(folder, 'en/hate.md')).toBe(EN_TOPIC);
  });

  it('finds nothing more to fix the second time', async () => {
    const folder = makeWorkspace({ 'ur/hate.md': wrong });
    await mizan(folder, 'lint', '--fix');
    expect((await mizan(folder, 'lint', '--fix')).stderr).toBe('Nothing to fix.\n');
  });

  it('mends only the paths that are named', async () => {
    const folder = makeWorkspace({
      'ur/hate.md': wrong,
      'ur/other.md': wrong.replaceAll('{#', '{#other-'),
      'en/other.md': EN_TOPIC.replaceAll('{#', '{#other-'),
    });
    await mizan(folder, 'lint', '--fix', 'ur/other.md');
    expect(readBack(folder, 'ur/hate.md')).toBe(wrong);
    expect(readBack(folder, 'ur/other.md')).not.toContain('دھمکياں');
  });

  it('refuses to fix the past', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    expect((await mizan(folder, 'lint', '--fix', '--at', 'HEAD')).exitCode).toBe(2);
  });
});

describe('suppressions', () => {
  const ignore = (rule: string): string => UR_TOPIC.replace('- 13', `<!-- mizan-ignore ${rule} -->\n\n- 16`);
  it('silence align findings with a reason, and are reported when unused', async () => {
    expect(
      (await mizan(makeWorkspace({ 'ur/hate.md': ignore('align/number: agreed with the lawyers') }), 'check'))
        .stdout,
    ).not.toContain('align/number');
    expect((await mizan(makeWorkspace({ 'ur/hate.md': ignore('align/number') }), 'check')).stdout).toContain(
      'markdown/suppression-reason',
    );
    const unused = UR_TOPIC.replace('- 13', '<!-- mizan-ignore align/number: no longer -->\n\n- 13');
    expect((await mizan(makeWorkspace({ 'ur/hate.md': unused }), 'check')).stdout).toContain(
      'markdown/suppression-unused',
    );
  });
});

describe('init', () => {
  it('adopts a tree, which can then be checked', async () => {
    const folder = makeFolder({ '_articles/hate.md': EN_TOPIC, '_articles/ur/hate.md': UR_TOPIC });
    const { exitCode, stdout } = await mizan(folder, 'init');
    expect(stdout).toContain('_articles/ur/{path}.md');
    expect(exitCode).toBe(0);
    expect((await mizan(folder, 'check')).exitCode).toBe(0);
  });

  it('begins a new workspace that is clean', async () => {
    const folder = makeFolder();
    await mizan(folder, 'init', 'mine');
    const { exitCode, stdout } = await mizan(join(folder, 'mine'), 'check', '--strict');
    expect(stdout).toContain('nothing to correct');
    expect(exitCode).toBe(0);
  });

  it('lays out the example', async () => {
    const folder = makeFolder();
    await mizan(folder, 'init', '--example');
    expect((await mizan(folder, 'check')).exitCode).toBe(0);
  });

  it('never overwrites', async () => {
    const folder = makeWorkspace();
    expect((await mizan(folder, 'init')).exitCode).toBe(2);
    const begun = makeFolder();
    mkdirSync(join(begun, 'en'));
    writeFileSync(join(begun, 'en/introduction.txt'), 'x');
    expect((await mizan(begun, 'init', '--dry-run')).stdout).toContain('Would write');
    expect(existsSync(join(begun, 'mizan.yaml'))).toBe(false);
  });

  it('adopts one language, and says that no translation was recognised', async () => {
    const folder = makeFolder({ 'README.md': '# A\n', 'docs/a.md': '# B\n\nWords.\n' });
    const { exitCode, stdout } = await mizan(folder, 'init');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('no translation was recognised')]);
    expect(readFileSync(join(folder, 'mizan.yaml'), 'utf8')).toContain('files: "docs/{path}.md"');
    expect((await mizan(folder, 'check')).exitCode).toBe(0);
  });

  it('says when a translation that was asked for is not there', async () => {
    const { exitCode, stderr } = await mizan(makeFolder({ 'docs/a.md': '# B\n' }), 'init', '--locale', 'ur');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('no translation was recognised')]);
  });
});

describe('explain', () => {
  it('shows what a rule wants, by its name or the end of it', async () => {
    for (const name of ['align/number', 'arabic-yeh', 'english/doubled-word']) {
      const { exitCode, stdout } = await mizan('/', 'explain', name);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(name);
    }
  });
});

describe('messages for scripts', () => {
  it('carry no direction controls', async () => {
    const folder = makeWorkspace({ 'ur/hate.md': UR_TOPIC.replace('13', '16').replace('نہیں دیتے', 'دیتے') });
    for (const format of ['json', 'github'])
      expect((await mizan(folder, 'check', '--format', format)).stdout).not.toMatch(/[\u2066-\u2069]/);
  });
});
