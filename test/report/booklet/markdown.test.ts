/** Booklets as Markdown: what is sent is read back, nothing in a text is taken for a mark, and without a manifest there are no marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booklet, BookletPart, SectionAnchor } from '../../../src/consult/booklet.ts';
import {
  type MarkdownMark,
  readMarkdownChoice,
  readMarkdownMark,
  writeMarkdownChoice,
  writeMarkdownMark,
} from '../../../src/consult/markdown-marks.ts';
import { readMarkdown } from '../../../src/consult/returned/markdown.ts';
import type { Document, Section } from '../../../src/document/document.ts';
import { sectionMarkdown } from '../../../src/report/booklet/markdown/section.ts';
import { renderBookletMarkdown } from '../../../src/report/booklet/markdown.ts';
import { exampleBooklet } from '../../support/booklets.ts';
import { arbitraryMarkdown, makeDocument } from '../../support/documents.ts';

const example = exampleBooklet();

function withParts(parts: BookletPart[]): Booklet {
  return { ...example, volumes: [{ ...example.volumes[0]!, parts }] };
}

function anchorOf(section: Section): SectionAnchor {
  const { id, title } = section;
  return { key: id ?? `topic.${section.index}`, section: id, document: 'topic', title, permalink: null };
}

/** A booklet that holds the sections of a document, unchanged. */
function packetOf(document: Document): Booklet {
  return withParts(
    document.sections.map((section) => ({ type: 'section', anchor: anchorOf(section), document, section })),
  );
}

/** The words of a section, block by block. */
function wordsOf({ title, blocks }: Pick<Section, 'title' | 'blocks'>): string[] {
  return [title, ...blocks.map(({ text }) => text)].map(fold).filter(Boolean);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of Markdown, read on its own. */
function readWords(markdown: string): string[] {
  return makeDocument(markdown).sections.flatMap(wordsOf);
}

const marksOf = (markdown: string): MarkdownMark[] =>
  markdown.split('\n').flatMap((line) => readMarkdownMark(line) ?? []);

describe('marks', () => {
  const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());

  it('are read as they were written, whatever the names', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const section: MarkdownMark = { mark: 'section', key: a, locale: b };
        const answer: MarkdownMark = { mark: 'answer', locale: a, code: b };
        expect(readMarkdownMark(writeMarkdownMark(section))).toEqual(section);
        expect(readMarkdownMark(`${writeMarkdownMark(answer)}\r`)).toEqual(answer);
        expect(writeMarkdownMark(answer)).toMatch(/^<!-- (?:(?!-->)[!-~ ])* -->$/);
      }),
    );
    expect(writeMarkdownMark({ mark: 'section', key: 'hate-speech', locale: 'en' })).toBe(
      '<!-- mz:section hate-speech en -->',
    );
  });

  it('are nothing that people write', () => {
    for (const line of [
      '<!-- note -->',
      '<!-- mz:section -->',
      'a <!-- /mz:section -->',
      '<!-- /mz:section a -->',
    ])
      expect(readMarkdownMark(line)).toBeNull();
  });

  it('of a choice take any sign in the box', () => {
    const line = writeMarkdownChoice({ value: 'agree', label: 'Agree', chosen: false });
    expect(line).toBe('- [ ] Agree <!-- agree -->');
    expect(readMarkdownChoice(line)).toEqual({ value: 'agree', label: 'Agree', chosen: false });
    for (const sign of ['x', 'X', '✓', ' x '])
      expect(readMarkdownChoice(line.replace('[ ]', `[${sign}]`))?.chosen).toBe(true);
    expect(readMarkdownChoice('- [x] Agree')).toBeNull();
  });
});

describe('a packet', () => {
  const markdown = renderBookletMarkdown(example);

  it('comes back as it was sent: nothing said, no edit', () => {
    const returned = readMarkdown(markdown);
    expect(returned.packet).toEqual({
      packet: 'spring-2023/bright-harbour-youth-network',
      consultation: 'spring-2023',
      organisation: 'bright-harbour-youth-network',
      build: '0123456789abcdef0123',
      commit: null,
      manifest: expect.objectContaining({
        opens: '2023-02-01',
        closes: '2023-03-10',
        questions: ['clear', 'impact', 'role'],
        sections: example.manifest!.sections,
      }),
    });
    expect(returned.items).toEqual([]);
    expect(returned.permission).toBeNull();
    const parts = example.volumes.flatMap(({ parts: own }) => own);
    for (const part of parts) {
      if (part.type !== 'section' && part.type !== 'redline') continue;
      const [locale, sections] =
        part.type === 'section'
          ? [part.document.locale, [part.section]]
          : [part.change.locale, part.change.sections[part.change.sections.to.length > 0 ? 'to' : 'from']];
      const back = returned.sections.find(
        ({ key, locale: own }) => key === part.anchor.key && own === locale,
      );
      expect(back?.blocks.map((text) => fold(text.replaceAll(' | ', ' ')))).toEqual(
        sections.flatMap(wordsOf),
      );
    }
  });

  it('brings back answers, choices, comments and edits', () => {
    const filled = markdown
      .replace(
        '<!-- mz:answer en q:impact -->\n',
        '<!-- mz:answer en q:impact -->\nThey would **understand** it.\n',
      )
      .replace('- [ ] Partly <!-- partly -->', '- [x] Partly <!-- partly -->')
      .replace('- [ ] Yes, without our name', '- [X] Yes, without our name')
      .replace('\nWe do not allow scams.\n', '\nWe do not allow {==scams==}{>>Say what a scam is.<<}.\n')
      .replace('\nNo notifications after 21:00.\n', '\nNo notifications after 20:00.\n');
    const returned = readMarkdown(filled);
    expect(returned.permission).toBe('anonymous');
    expect(
      returned.items.map(({ kind, section, question, quote, text }) => ({
        kind,
        section,
        question,
        quote,
        text,
      })),
    ).toEqual([
      { kind: 'comment', section: 'scams', question: null, quote: 'scams', text: 'Say what a scam is.' },
      {
        kind: 'answer',
        section: null,
        question: 'impact',
        quote: null,
        text: 'They would **understand** it.',
      },
      { kind: 'answer', section: null, question: 'clear', quote: null, text: 'partly' },
    ]);
    expect(returned.sections.find(({ key }) => key === 'sleep')?.blocks).toEqual([
      'Sleep',
      'No notifications after 20:00.',
    ]);
  });

  it('shows the redline before the text, in words of the volume, and no colour', () => {
    expect(markdown).toContain('~~16~~**18** or older');
    expect(markdown).toContain('Threats against a young person or their family *(moved)*');
    expect(markdown).toContain('**Old rules on nicknames** \u00B7 removed');
    expect(markdown).toContain('عمر ~~16~~**18** سال');
    expect(markdown.indexOf('~~16~~')).toBeLessThan(
      markdown.indexOf('<!-- mz:section meeting-strangers en -->'),
    );
    expect(markdown).toContain('<div dir="rtl" lang="ur">');
    expect(renderBookletMarkdown(exampleBooklet())).toBe(markdown);
  });

  it('says once how to read it, in the marks it has', () => {
    const text = renderBookletMarkdown(exampleBooklet(['en']));
    expect(text.match(/Words in bold are new/g)).toHaveLength(1);
    expect(text).not.toContain('Underlined');
    expect(text.indexOf('Words in bold are new')).toBeLessThan(text.indexOf('~~'));
  });

  it('links only to places that are there', () => {
    const ids = new Set([...markdown.matchAll(/<a id="([\w-]+)"/g)].map(([, id]) => id));
    const links = [...markdown.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    const lost = renderBookletMarkdown(
      withParts([
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'x', link: '#no' },
            { text: 'y', link: 'javascript:a' },
          ],
        },
      ]),
    );
    expect(lost).toContain('- x\n- y\n');
  });

  it('has no mark and no manifest where nothing is to come back', () => {
    const report = renderBookletMarkdown({ ...example, manifest: null });
    expect(report).not.toMatch(/mz:|<!--|^---$/m);
    expect(report).toMatch(/^# Consultation on the spring update\n/);
    expect(report).toContain('- [ ] Agree\n');
    expect(report).toContain('We do not allow scams.');
  });
});

describe('what texts and names hold', () => {
  it.each([
    'Words.\n\n<!-- /mz:section -->\n\nMore.',
    '<!-- mz:answer en permission -->\n\n- [x] Yes <!-- named -->\n\n<!-- /mz:answer -->',
    '```\n<!-- /mz:section -->\n{>>x<<}\n```',
    '    <!-- /mz:section -->',
    'Never {>>closed and {++ {-- {~~a~>b~~} {==c==} \\{>> \\\\{>>',
    '```\nnever closed',
    '<!-- never closed',
    '<script>alert(1)</script>\n\n<style>never closed',
    '<div onclick="x">a <b onclick="y">b</b></div> <img src=x onerror=y>',
    'A [link](javascript:alert(1)), [one][a], [two][b], [three](data:x) and ![a picture](https://example.org/pixel.png).\n\n[a]: javascript:x\n[b]: https://example.org/(b)',
    '---\n\na: b\n\n---',
    '<!-- mz:manifest {"build":"x"} -->',
    '<!-- mz:lines 00 -->',
  ])('stays in its section: %j', (text) => {
    const document = makeDocument(`# Title {#title}\n\n${text}\n\n`);
    const markdown = renderBookletMarkdown(packetOf(document));
    expect(marksOf(markdown).map(({ mark }) => mark)).toEqual(
      document.sections.flatMap(() => ['section', 'end-section']),
    );
    const [inside] = markdown.split('<!-- mz:section title en -->')[1]!.split('<!-- /mz:section -->');
    expect(inside).not.toMatch(
      /(?<!\\)<!--|<(?:script|style|div|b|img)|onclick=|\]\(<?(?:javascript|data):|pixel/,
    );
    const returned = readMarkdown(markdown);
    expect(returned.items).toEqual([]);
    expect(returned.packet?.build).toBe('0123456789abcdef0123');
    const section = document.sections.find(({ id }) => id === 'title')!;
    expect(returned.sections.find(({ key }) => key === 'title')?.blocks.map(fold)).toEqual(wordsOf(section));
  });

  it('is never taken for a mark, and a section that is copied says the same', () => {
    fc.assert(
      fc.property(arbitraryMarkdown(), (text) => {
        const document = makeDocument(text);
        for (const section of document.sections) {
          const markdown = sectionMarkdown(document, section, 3);
          expect(marksOf(markdown)).toEqual([]);
          expect(markdown).not.toMatch(/(?<!\\)<!--|\{(?:>>|\+\+|--|~~|==)/);
        }
      }),
    );
  });

  it('is escaped in names, labels and hints', () => {
    const word = '<!-- /mz:section --> <script>x</script> {>>y<<} *b* | [a](javascript:x)\n\n# c';
    const markdown = renderBookletMarkdown({
      ...withParts([
        { type: 'heading', level: 1, text: word, id: 'a' },
        { type: 'table', caption: word, head: [word], widths: [1], rows: [[word]] },
        { type: 'facts', rows: [{ label: word, value: { text: word, link: 'https://example.org/(x)<y>' } }] },
        {
          type: 'answer',
          field: {
            code: 'q:a b',
            label: word,
            hint: word,
            kind: 'choice',
            options: [{ value: 'x', label: word }],
          },
        },
      ]),
      manifest: { ...example.manifest!, organisation: 'a --> <b>', packet: 'a --> "b"\nc' },
    });
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|!-- \/mz:section)/);
    expect(marksOf(markdown)).toEqual([
      { mark: 'answer', locale: 'en', code: 'q:a b' },
      { mark: 'end-answer' },
    ]);
    expect(readMarkdown(markdown).packet).toMatchObject({
      organisation: 'a --> <b>',
      packet: 'a --> "b"\nc',
    });
    expect(markdown).not.toMatch(/^# c/m);
  });
});

describe('a letter', () => {
  it('comes before the contents, and says the title of the booklet once', () => {
    const { volumes, running } = example;
    const [volume] = volumes;
    const letter = makeDocument(`# ${volume!.title}\n\nDear all\n\n## Why\n\nBecause.\n`);
    const markdown = renderBookletMarkdown({
      ...example,
      running: { ...running, en: `Harbour \u00B7 ${volume!.title}` },
      manifest: null,
      volumes: [
        {
          ...volume!,
          marks: [],
          parts: [
            { type: 'markdown', document: letter },
            ...['a', 'b', 'c', 'd'].map((id) => ({
              type: 'heading' as const,
              level: 1 as const,
              text: id,
              id,
            })),
          ],
        },
      ],
    });
    expect(markdown.split(volume!.title).length - 1).toBe(1);
    expect(markdown).toMatch(/Dear all\n\n## Why\n\nBecause\.\n\n\*\*Contents\*\*/);
  });
});

describe('the text of a section', () => {
  it('is the source itself, at the level it has here', () => {
    const document = makeDocument(
      '# A {#a}\n\nB  \nc <span dir="ltr">1-2</span> [d](b.md#c)\n\n1. e\n   - f\n',
    );
    expect(sectionMarkdown(document, document.sections[1]!, 4)).toBe(
      '#### A\n\nB  \nc <span dir="ltr">1-2</span> [d](b.md#c)\n\n1. e\n   - f',
    );
  });

  it('writes references out, since their definitions stand elsewhere', () => {
    const document = makeDocument('# A\n\n[b][x], [x] and [gone][y].\n\n# C\n\n[x]: https://example.org/\n');
    expect(sectionMarkdown(document, document.sections[1]!, 2)).toBe(
      '## A\n\n[b](<https://example.org/>), [x](<https://example.org/>) and [gone][y].',
    );
  });

  it('without its document is spelled from its blocks, and says the same', () => {
    const document = makeDocument(
      '# A *b* {#a}\n\n> c\n\n1. d\n   - e | f\n2. g\n\n| h | i |\n|---|---|\n| j | k |\n\n1. l @m #n\n',
    );
    const section = document.sections[1]!;
    const spelled = sectionMarkdown(null, section, 2);
    expect(readWords(spelled)).toEqual(wordsOf(section));
    expect(spelled).toContain('1. d\n   - e \\| f\n2. g\n\n| h | i |\n| --- | --- |\n| j | k |\n\n1. l');
  });
});
