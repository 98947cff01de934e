/** `mizan packet build`: what is built for whom, and what is never in it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allText,
  build,
  buildWith,
  digestsBelow,
  makeConsulted,
  replaceIn,
  verifyPacket,
} from '../../support/packets.ts';
import { readBack } from '../../support/workspaces.ts';

const ALL = ['lantern-circle', 'paper-kite', 'velvet-line'];
const FORMATS = ['docx', 'html', 'md', 'pdf'];

describe('packet build', () => {
  it('builds every form for one organisation, and says where', async () => {
    const folder = makeConsulted();
    const ran = await build(folder, '--org', 'paper-kite');
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    const names = FORMATS.map((format) => `spring-paper-kite.${format}`);
    for (const name of names) expect(ran.stdout).toContain(`packets-spring/paper-kite/${name}\n`);
    expect(ran.stdout).toMatch(
      /^1 packet built in packets-spring\/\nNext: send them\. .+: mizan responses import FILE…$/m,
    );
    expect(readdirSync(join(folder, 'packets-spring'))).toEqual(['paper-kite']);
    expect(readdirSync(join(folder, 'packets-spring/paper-kite')).sort()).toEqual([
      'manifest.json',
      ...names,
    ]);
    expect(verifyPacket(join(folder, 'packets-spring/paper-kite'))).toBe('complete');
  });

  it.each(FORMATS)('builds %s alone', async (format) => {
    const folder = makeConsulted();
    expect((await build(folder, '--org', 'velvet-line', '--format', format)).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'packets-spring/velvet-line')).sort()).toEqual([
      'manifest.json',
      `spring-velvet-line.${format}`,
    ]);
  });

  it('builds several, named apart or with commas, each once, and no list beside them', async () => {
    const folder = makeConsulted();
    const ran = await build(
      folder,
      '--org',
      'paper-kite,velvet-line',
      '--org',
      'paper-kite',
      '-f',
      'md',
      '-o',
      'out',
    );
    expect(ran.stdout).toContain('2 packets built in out/\n');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['paper-kite', 'velvet-line']);
  });

  it('builds all, with a list for a mail merge', async () => {
    const folder = makeConsulted();
    expect((await build(folder, '--all', '-f', 'md,html')).stdout).toMatch(
      /^3 packets built in packets-spring\/\nThe list of them, for a mail merge: packets-spring\/packets\.csv\nNext: send them/m,
    );
    for (const id of ALL) expect(verifyPacket(join(folder, 'packets-spring', id))).toBe('complete');
    const rows = readBack(folder, 'packets-spring/packets.csv').split('\r\n');
    expect(rows[0]).toBe('\uFEFForganisation,name,contact,country,kind,languages,consultation,closes,files');
    expect(rows[2]).toBe(
      'paper-kite,کاغذی پتنگ (فرضی),The kite flyer,PK,community,ur en,spring,2023-05-31,paper-kite/spring-paper-kite.html paper-kite/spring-paper-kite.md',
    );
  });

  it('says what would be built, and writes nothing', async () => {
    const folder = makeConsulted();
    const before = digestsBelow(folder);
    const ran = await build(folder, '--all', '--dry-run');
    expect(ran.stdout).toContain('3 packets would be built in packets-spring/\n');
    expect(ran.stdout).not.toContain('Next:');
    expect(ran.stdout).toContain('lantern-circle  to build\n');
    expect(digestsBelow(folder)).toEqual(before);
  });

  it('keeps cells of the list from becoming formulas', async () => {
    const folder = makeConsulted();
    replaceIn(
      folder,
      'organisations.yaml',
      'names: { en: Lantern Circle (fictional),',
      `names: { en: "=cmd|' /C calc'!A0",`,
    );
    replaceIn(folder, 'organisations.yaml', 'contact: The lamplighter', 'contact: "+1"');
    replaceIn(folder, 'organisations.yaml', 'ur: مخملی لائن (فرضی)', 'ur: "@x"');
    replaceIn(folder, 'organisations.yaml', 'The weaver', '"-2"');
    await build(folder, '--all', '-f', 'md');
    const rows = readBack(folder, 'packets-spring/packets.csv').split('\r\n');
    expect(rows[1]).toContain(`,'=cmd|' /C calc'!A0,'+1,`);
    expect(rows[3]).toContain(`,'@x,'-2,`);
    for (const row of rows) for (const cell of row.split(',')) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it('is the same twice, byte for byte, in every form', async () => {
    const folder = makeConsulted();
    await build(folder, '--all', '-o', 'one');
    await build(folder, '--all', '-o', 'two');
    const one = digestsBelow(join(folder, 'one'));
    expect(Object.keys(one)).toHaveLength(3 * 5 + 2);
    expect(digestsBelow(join(folder, 'two'))).toEqual(one);
  });

  it('carries the day it opens, else the day asked for, and never that of the clock', async () => {
    const folder = makeConsulted();
    const dated = async (out: string, env: Record<string, string>, ...argv: string[]) => {
      expect(
        (await buildWith(env, folder, '--org', 'paper-kite', '-f', 'md,docx', '-o', out, ...argv)).exitCode,
      ).toBe(0);
      return digestsBelow(join(folder, out));
    };
    const usual = await dated('a', {});
    expect(await dated('b', { SOURCE_DATE_EPOCH: '1000000000' })).toEqual(usual);
    expect(readBack(folder, 'a/paper-kite/spring-paper-kite.md')).toContain('date: "2023-04-01"');
    expect(await dated('c', {}, '--date', '2023-04-09')).not.toEqual(usual);
    expect(readBack(folder, 'c/paper-kite/spring-paper-kite.md')).toContain('date: "2023-04-09"');
  });
});

describe('a packet', () => {
  it('holds in no byte what is restricted, of another organisation, or of topics of others', async () => {
    const folder = makeConsulted();
    await build(folder, '--all');
    const secrets: Record<string, string[]> = {
      'lantern-circle': [
        'Raids',
        'raids',
        'raided',
        'secret',
        'warehouse',
        'چھاپے',
        'گودام',
        'Paper Kite',
        'paper-kite',
        'Velvet',
        'velvet',
        'کاغذی',
        'مخملی',
        'weaver',
        'kite flyer',
      ],
      'paper-kite': [
        'Raids',
        'raids',
        'raided',
        'warehouse',
        'چھاپے',
        'smuggled',
        'اسمگلنگ',
        'trade',
        'goods',
        'Lantern',
        'lantern',
        'لالٹین',
        'lamplighter',
        'weaver',
      ],
      'velvet-line': [
        'slander',
        'slurs',
        'بہتان',
        'Lantern',
        'lantern',
        'لالٹین',
        'Paper Kite',
        'paper-kite',
        'lamplighter',
      ],
    };
    for (const [id, words] of Object.entries(secrets))
      for (const name of readdirSync(join(folder, 'packets-spring', id)))
        if (!name.endsWith('.pdf')) {
          const text = allText(join(folder, 'packets-spring', id, name));
          for (const word of words) expect(text.includes(word), `${word} in ${name}`).toBe(false);
        }
    // That what is looked for would be found.
    const own = allText(join(folder, 'packets-spring/velvet-line/spring-velvet-line.docx'));
    for (const word of ['raids', 'مخملی', 'گودام']) expect(own).toContain(word);
    expect(allText(join(folder, 'packets-spring/velvet-line/spring-velvet-line.html'))).toContain(
      'Are raids a secret?',
    );
  });

  it('holds nothing of it in print either', async (context) => {
    if (!hasPdfText())
      return context.skip('skipped: needs pdftotext, install with: apt-get install poppler-utils');
    const folder = makeConsulted();
    await build(folder, '--all', '-f', 'pdf');
    const print = (id: string): string =>
      execFileSync('pdftotext', [join(folder, `packets-spring/${id}/spring-${id}.pdf`), '-'], {
        encoding: 'utf8',
      });
    expect(print('lantern-circle')).toContain('slander');
    expect(print('lantern-circle')).not.toMatch(/raids|warehouse|secret|Kite|Velvet|weaver/i);
    expect(print('paper-kite')).not.toMatch(/raids|warehouse|smuggled|Lantern|Velvet/i);
  });

  it('shows every language on the page, and on paper only those of the organisation', async () => {
    const folder = makeConsulted();
    await build(folder, '--org', 'velvet-line', '-f', 'html,md,docx');
    const at = (format: string): string =>
      allText(join(folder, `packets-spring/velvet-line/spring-velvet-line.${format}`));
    expect(at('html')).toContain('Is it clear?');
    for (const format of ['md', 'docx']) {
      expect(at(format)).not.toContain('Is it clear?');
      expect(at(format)).toContain('کیا یہ واضح ہے؟');
    }
  });

  it('names the earlier text by its day where it is no version, and no address of it', async () => {
    const folder = makeConsulted();
    replaceIn(
      folder,
      'mizan.yaml',
      'source: en',
      'permalink: "https://rules.example/{locale}/{version}/{path}#{section}"\nsource: en',
    );
    await build(folder, '--org', 'paper-kite', '-f', 'md');
    const text = readBack(folder, 'packets-spring/paper-kite/spring-paper-kite.md');
    const shown = text.slice(text.indexOf('\n---\n', 4), text.indexOf('<!-- mz:lines'));
    expect(shown).not.toMatch(/HEAD|rules\.example/);
    expect(shown).toMatch(
      /\*\*What is compared\*\*: \d+ [A-Z][a-z]+ \d{4} and the draft of the next version/,
    );
  });
});

function hasPdfText(): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'pdftotext')));
}
