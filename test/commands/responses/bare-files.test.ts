/** Word files that do not say which packet they are: copied into a new file, exported by another program, or stripped. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editWord, makeWord, p } from '../../consult/returned/docx/word-files.ts';
import { unzip } from '../../report/docx/read-back.ts';
import { build, makeConsulted } from '../../support/packets.ts';
import { mizan } from '../../support/workspaces.ts';

const PACKET = 'packets-spring/paper-kite/spring-paper-kite.docx';

/** As Google Docs writes a file: what it does not know is dropped or shown, looks are set directly, comments are kept. */
const asGoogle = (bytes: Uint8Array): Promise<Uint8Array> =>
  editWord(bytes, {
    'docProps/custom.xml': () => null,
    'word/document.xml': (xml) =>
      xml
        .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '')
        .replace(/<w:(?:specV|v)anish\/>/g, '')
        .replace(/<w:pStyle w:val="(?!Heading|Title)[^"]*"\/>/g, '')
        .replace(/<w:rStyle[^>]*\/>/g, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')
        .replace(/<w:fldChar[^>]*\/>|<w:instrText[\s\S]*?<\/w:instrText>/g, ''),
  });

/** As Word Online and other programs do, that keep what a file says of itself and lose bookmarks. */
const withoutBookmarks = (bytes: Uint8Array): Promise<Uint8Array> =>
  editWord(bytes, { 'word/document.xml': (xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '') });

/** What somebody writes: a word in a section in each language, an answer, a box, a line under the letter. */
const answer = (bytes: Uint8Array): Promise<Uint8Array> =>
  editWord(bytes, {
    'word/document.xml': (xml) => {
      const change = (from: string, to: string): void => {
        if (!xml.includes(from)) throw new Error(`not in the file: ${from}`);
        xml = xml.replace(from, to);
      };
      change('Slurs against people under 13', 'Slurs against people under 16');
      change('13 سال سے کم عمر افراد', '16 سال سے کم عمر افراد');
      const box = xml.lastIndexOf('\u2610', xml.indexOf('mz|en|q:clear=4'));
      xml = `${xml.slice(0, box)}\u2612${xml.slice(box + 1)}`;
      const cell = xml.indexOf('</w:p>', xml.indexOf('</w:p>', xml.indexOf('mz|ur|c:whole')) + 1);
      xml = `${xml.slice(0, cell)}<w:r><w:t>بہت خوب</w:t></w:r>${xml.slice(cell)}`;
      const letter = xml.indexOf('</w:p>', xml.indexOf('Dear Paper')) + 6;
      return `${xml.slice(0, letter)}${p('We met in May.')}${xml.slice(letter)}`;
    },
  });

interface Entry {
  kind: string;
  locale: string;
  organisation: string | null;
  section: string | null;
  question: string | null;
  text: string;
  edit: object | null;
}

async function makeSent(): Promise<{ folder: string; packet: Uint8Array }> {
  const folder = makeConsulted();
  await build(folder, '--org', 'paper-kite', '--format', 'docx');
  return { folder, packet: new Uint8Array(readFileSync(join(folder, PACKET))) };
}

/** What a register gets from a file. */
async function take(folder: string, bytes: Uint8Array): Promise<{ said: string; entries: Entry[] }> {
  writeFileSync(join(folder, 'came.docx'), bytes);
  const { stdout, stderr } = await mizan(
    folder,
    'responses',
    'import',
    'came.docx',
    '--received',
    '2023-04-20',
  );
  const shown = await mizan(folder, 'responses', '--status', 'all', '--format', 'json');
  const sections = shown.exitCode === 2 ? [] : JSON.parse(shown.stdout).data.sections;
  const entries: Entry[] = sections.flatMap((section: { entries: Entry[] }) => section.entries);
  return {
    said: `${stdout}${stderr}`.replace(/\s+/g, ' '),
    entries: entries.map(({ kind, locale, organisation, section, question, text, edit }) => {
      return { kind, locale, organisation, section, question, text, edit };
    }),
  };
}

describe('a packet that was filled in', () => {
  it.each([
    ['exported as Google Docs does', asGoogle],
    ['without its bookmarks', withoutBookmarks],
  ])('and %s gives the entries that it would have given', async (_how, strip) => {
    const whole = await makeSent();
    const expected = await take(whole.folder, await answer(whole.packet));
    expect(expected.entries).toHaveLength(5);
    expect(expected.entries.filter(({ kind }) => kind === 'edit').map(({ section }) => section)).toEqual([
      'slurs',
      'slurs',
    ]);
    const stripped = await makeSent();
    const came = await take(stripped.folder, await strip(await answer(stripped.packet)));
    expect(came.entries).toEqual(expected.entries);
  });

  it('is said to be read by a packet made again, and whose', async () => {
    const { folder, packet } = await makeSent();
    const { said } = await take(folder, await asGoogle(await answer(packet)));
    expect(said).toContain('It was read by the packet of paper-kite, as it would be built today;');
    expect(said).toContain('Recorded as coming from paper-kite, the name the file gives');
  });

  it('and names nobody is read by everything that was sent', async () => {
    const { folder, packet } = await makeSent();
    const nobody = await editWord(await asGoogle(await answer(packet)), {
      'word/document.xml': (xml) => xml.replaceAll(/Paper Kite|کاغذی پتنگ/g, 'you'),
      'word/header1.xml': (xml) => xml.replaceAll(/Paper Kite|کاغذی پتنگ/g, 'you'),
      'word/header2.xml': (xml) => xml.replaceAll(/Paper Kite|کاغذی پتنگ/g, 'you'),
    });
    const { said, entries } = await take(folder, nobody);
    expect(said).toContain('It was read by a packet of everything that was sent');
    expect(entries.filter(({ kind }) => kind === 'edit').map(({ section, text }) => [section, text])).toEqual(
      [
        ['slurs', expect.stringContaining('16 سال')],
        ['slurs', expect.stringContaining('under 16')],
      ],
    );
  });
});

it.each([
  ['exported as Google Docs does', asGoogle],
  ['without its bookmarks', withoutBookmarks],
])('a packet that nobody touched, %s, says nothing', async (_how, strip) => {
  const { folder, packet } = await makeSent();
  const { entries, said } = await take(folder, await strip(packet));
  expect(said).toContain('0 entries.');
  expect(entries).toEqual([]);
});

it('a letter that quotes a line of ours stays a letter', async () => {
  const { folder } = await makeSent();
  const heading = '<w:pStyle w:val="Heading1"/>';
  const letter = makeWord(
    p('Dear policy team,') +
      p('Slurs', heading) +
      p('Threats') +
      p('This is too short. It should say which threats are meant.'),
  );
  const { entries, said } = await take(folder, letter);
  expect(said).not.toContain('does not say which packet');
  expect(entries.map(({ kind }) => kind)).toEqual(['comment', 'comment']);
  expect(entries.map(({ text }) => text).join('\n')).toContain('which threats are meant');
});

const NO_PANDOC = 'skipped: needs pandoc, install with: apt install pandoc';
const pandoc = ((): boolean => {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!pandoc)(pandoc ? 'sent through pandoc' : NO_PANDOC, async () => {
  const { folder, packet } = await makeSent();
  const through = (bytes: Uint8Array): Uint8Array => {
    writeFileSync(join(folder, 'in.docx'), bytes);
    execFileSync('pandoc', ['in.docx', '-o', 'out.docx'], { cwd: folder });
    return new Uint8Array(readFileSync(join(folder, 'out.docx')));
  };
  expect((await unzip(through(packet))).get('docProps/custom.xml')?.toString() ?? '').not.toContain('mizan');
  expect((await take(folder, through(packet))).entries).toEqual([]);
  const { entries } = await take(folder, through(await answer(packet)));
  expect(entries.filter(({ kind }) => kind === 'edit').map(({ section }) => section)).toEqual([
    'slurs',
    'slurs',
  ]);
  expect(entries.map(({ text }) => text)).toEqual(expect.arrayContaining(['We met in May.', 'بہت خوب']));
  expect(entries.find(({ question }) => question === 'clear')).toMatchObject({
    kind: 'answer',
    text: '4',
  });
});
