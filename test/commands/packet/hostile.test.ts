/** Packets of hostile words: whatever names, questions, reasons, letters and sections say, they stay words, and come back as such. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, build, makeConsulted, verifyPacket } from '../../support/packets.ts';
import { mizan, readBack } from '../../support/workspaces.ts';

const EVIL = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '{organisation} {closes} {nothing}',
  '#read("/etc/passwd") #eval("1+1") $x$ @ref <label> \\ ]] */ // {{{',
  '& &lt; ]]> --> <!-- mz:answer en q:clear --> <!-- /mz:section --> {++add++}{>>c<<}',
  'HYPERLINK "javascript:alert(3)" =cmd|x \u202Edesrever\u2066 \u0001\u007F',
].join(' ');
const quoted = JSON.stringify(EVIL);

const YAML = `title: ${JSON.stringify(EVIL.slice(0, 290))}
from: HEAD~1
to: HEAD
opens: 2023-04-01
closes: 2023-05-31
contact: { role: ${JSON.stringify(EVIL.slice(0, 200))}, address: "x@example.org <script>" }
aims: ${quoted}
questions:
  - { id: clear, kind: scale, text: ${quoted}, ends: { low: ${JSON.stringify(EVIL.slice(0, 90))}, high: "<b>" } }
  - { id: odd, section: hate, text: { en: ${quoted}, ur: ${JSON.stringify(`اردو ${EVIL}`)} } }
${Array.from({ length: 60 }, (_, at) => `  - { id: q${at}, kind: agree, text: ${quoted} }\n`).join('')}
rationales:
  - { section: slurs, text: ${quoted} }
`;
const ORGANISATIONS = `organisations:
  - { id: evil, names: { en: ${JSON.stringify(EVIL.slice(0, 290))}, ur: "ا\u202E<b>" }, country: PK, kind: charity, locales: [en, ur], contact: "{address} <i>" }
  - { id: long, name: ${'n'.repeat(300)}, country: PK, kind: charity, locales: [ur] }
`;
const odd = (word: string, more = ''): string =>
  [
    '# Title',
    '## Slurs {#slurs}',
    `${word} words here. ${EVIL.replace(/\p{Cc}/gu, '')}`,
    '## Odd {#odd.id_1}',
    `Something ${word}.`,
    '## Ünïcode {#ünï-çode}',
    `Text that is ${word}.`,
    '## Twin',
    `One twin, ${word}.`,
    '## Twin',
    `The other twin, ${word}.`,
    more,
  ].join('\n\n');
const GONE = '## Gone {#gone}\n\nThis goes away, and nothing is like it.\n';
const LONG = `## Long ${'t'.repeat(3000)} {#long}\n\n${'y'.repeat(10_000)}\n\n<div onclick="alert(4)">x</div>\n\n| <b>a</b> | #read("/etc/passwd") |\n| --- | --- |\n| 1 | 2 |\n\n[a](javascript:alert(5)) [b](file:///etc/passwd) ![p](https://evil.example/p.png)\n`;

let folder: string;
const DOCUMENTS = ['a/b/c', 'hate-speech', 'slurs and more', 'whole', 'نفرت'];
const at = (id: string, format: string): string =>
  join(folder, `packets-spring/${id}/spring-${id}.${format}`);

beforeEach(async () => {
  const texts = (word: string, more: string): Record<string, string> =>
    Object.fromEntries([
      ['en/a/b/c.md', odd(word, more)],
      ['ur/a/b/c.md', odd(`اردو ${word}`)],
      // Names that begin like others, hold what no code may, or are taken.
      ...DOCUMENTS.slice(1).map((path, index) => [
        `en/${path}.md`,
        `# D${index} {#d${index}}\n\nThis is ${word} ${index}.\n`,
      ]),
    ]);
  folder = makeConsulted(
    {
      'organisations.yaml': ORGANISATIONS,
      'consultations/spring/consultation.yaml': YAML,
      'packets/consultation.en.md':
        '# {consultation}\n\n<script>alert(6)</script> #eval("x") [x](javascript:alert(7)) {organisation}, {contact}, {address}\n',
      ...texts('old', GONE),
    },
    texts('new', LONG),
  );
  const ran = await build(folder, '--all');
  expect(ran.exitCode).toBe(0);
}, 60_000);

const twice = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((found) => found[1]!);

describe('packets of hostile words', () => {
  it('are whole, their names and codes each there once', () => {
    for (const id of ['evil', 'long']) {
      expect(verifyPacket(join(folder, 'packets-spring', id))).toBe('complete');
      const word = allText(at(id, 'docx'));
      const bookmarks = all(word, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
      const codes = all(word, /(mz\|[^<]*)</g);
      expect(bookmarks.length).toBeGreaterThan(8);
      expect(codes.length).toBeGreaterThan(60);
      for (const names of [bookmarks, codes, all(word, /<w:bookmarkStart [^>]*w:id="([^"]+)"/g)])
        expect(twice(names)).toEqual([]);
      for (const code of codes) expect(code).toMatch(/^mz\|(en|ur)\|[A-Za-z0-9:._=-]+$/);
      const page = allText(at(id, 'html'));
      expect(twice(all(page, /\sid="([^"]+)"/g))).toEqual([]);
      const plain = allText(at(id, 'md'));
      expect(twice(all(plain, /^(<!-- mz:answer .*? -->)$/gm))).toEqual([]);
      expect(twice(all(plain, /<a id="([^"]+)"/g))).toEqual([]);
    }
  });

  it('hold no script, handler, field or address of theirs', () => {
    const page = readBack(folder, 'packets-spring/evil/spring-evil.html');
    expect(page).not.toMatch(/<script>alert|<img src=x|<div onclick|href="(?:javascript|file):/);
    const word = allText(at('evil', 'docx'));
    expect(word).not.toMatch(
      /Target="(?:javascript|file):|<w:instrText[^>]*>[^<]*HYPERLINK|evil\.example[^<]*TargetMode/,
    );
    expect(allText(at('evil', 'pdf'))).not.toContain('root:');
  });

  it.each(['md', 'docx'])('come back from nobody as nothing said (%s)', async (format) => {
    for (const id of ['evil', 'long']) {
      const ran = await mizan(
        folder,
        'responses',
        'import',
        `packets-spring/${id}/spring-${id}.${format}`,
        '--format',
        'json',
      );
      expect(ran.exitCode, ran.stderr).toBe(0);
      expect(JSON.parse(ran.stdout).data.files[0]).toMatchObject({ items: 0, edits: 0, senders: [id] });
    }
  });

  it('keep what is said of a document whatever its name', async () => {
    const name = 'packets-spring/evil/spring-evil.md';
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    let fields = 0;
    writeFileSync(
      path,
      text.replace(/(<!-- mz:answer en c:(?!whole -->).*? -->\n)/g, (mark) => `${mark}\nSaid ${++fields}.\n`),
    );
    await mizan(folder, 'responses', 'import', name);
    const ran = await mizan(folder, 'responses', '--format', 'json');
    const entries = JSON.parse(ran.stdout).data.sections.flatMap(
      ({ entries }: { entries: { document: string; anchor: string }[] }) => entries,
    );
    expect(fields).toBe(7);
    expect(entries.map(({ anchor }: { anchor: string }) => anchor)).toEqual(Array(fields).fill('placed'));
    expect(entries.map(({ document }: { document: string }) => document).sort()).toEqual(
      [...DOCUMENTS, 'hate', 'trade'].sort(),
    );
  });
});
