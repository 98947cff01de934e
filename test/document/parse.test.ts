/** Documents, sections and blocks: what Markdown becomes, and the laws that hold of any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskFlaws } from '../../src/document/flaws.ts';
import { sourceSpan } from '../../src/document/projection.ts';
import { arbitraryMarkdown, makeDocument } from '../support/documents.ts';

const anyText = fc.oneof(arbitraryMarkdown(), fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('laws', () => {
  it('sections rejoin to the text byte for byte', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections } = makeDocument(text);
        expect(sections.map((section) => text.slice(section.start, section.end)).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('every run of a block stands letter for letter where it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = makeDocument(text);
        const read = maskFlaws(text, document.flaws);
        for (const section of document.sections)
          for (const block of [...(section.heading ? [section.heading] : []), ...section.blocks]) {
            expect(block.prose.length).toBe(block.text.length);
            for (const run of block.runs)
              if (run.length > 1)
                expect(read.slice(run.source, run.source + run.length)).toBe(
                  block.text.slice(run.at, run.at + run.length),
                );
          }
      }),
      { numRuns: 500 },
    );
  });

  it('blocks lie inside their section, inlines inside their block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const section of makeDocument(text).sections)
          for (const block of section.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(section.start);
            expect(block.end).toBeLessThanOrEqual(section.end);
            for (const inline of block.inlines) {
              expect(inline.start).toBeLessThanOrEqual(inline.end);
              expect(inline.end).toBeLessThanOrEqual(block.text.length);
            }
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('sections', () => {
  it('leave a link definition above the underlined heading it touches', () => {
    const { sections } = makeDocument('[ref]: rule\nRule\n===\n');
    expect(sections.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [12, 21],
    ]);
    expect(sections[1]).toMatchObject({ title: 'Rule', heading: { start: 12 } });
  });

  it('take the explicit id out of the title', () => {
    const [, section] = makeDocument('## Hate speech {#hate-speech}\n\nText.\n').sections;
    expect(section).toMatchObject({ id: 'hate-speech', title: 'Hate speech', level: 2, style: 'atx' });
  });

  it.each([
    ['## Title {#a} ##\n', 'a', 'Title'],
    ['Title {#b}\n=====\n', 'b', 'Title'],
    ['## <a id="c"></a>Title\n', 'c', 'Title'],
    ['<a name="d"></a>\n\n## Title\n', 'd', 'Title'],
    ['<h2 id="e">Title</h2>\n', 'e', 'Title'],
    ['## Title\n', null, 'Title'],
    ['## **Title** `x` {#f}\n', 'f', 'Title x'],
  ])('find the id of %j', (text, id, title) => {
    const section = makeDocument(text).sections.at(-1)!;
    expect([section.id, section.title]).toEqual([id, title]);
  });

  it('point at the id in the file', () => {
    const text = '# عنوان {#be-kind}\n';
    const { idSource } = makeDocument(text, { locale: 'ur' }).sections[1]!;
    expect(text.slice(idSource!.start, idSource!.end)).toBe('{#be-kind}');
  });

  it('nest by level, over a skipped one too', () => {
    const { sections } = makeDocument('# A\n## B\n#### C\n## D\n');
    expect(sections.map((section) => section.parent)).toEqual([null, null, 1, 2, 1]);
  });

  it('read setext headings', () => {
    expect(makeDocument('Title\n---\n\ntext').sections[1]).toMatchObject({
      level: 2,
      style: 'setext',
      title: 'Title',
    });
  });

  it('find a heading behind an invisible mark, and say so', () => {
    const document = makeDocument('\u200F# عنوان\n\nمتن\n', { locale: 'ur' });
    expect(document.sections[1]).toMatchObject({ level: 1, title: 'عنوان', start: 0 });
    expect(document.flaws.map((flaw) => flaw.kind)).toEqual(['mark-before-syntax']);
  });
});

describe('many sections', () => {
  it('finds the parent of each as a search of all before it would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }), (levels) => {
        const { sections } = makeDocument(levels.map((level) => `${'#'.repeat(level)} t\n\n`).join(''));
        for (const { index, level, parent } of sections.slice(1)) {
          const above = sections.findLastIndex(
            (one) => one.index > 0 && one.index < index && one.level < level,
          );
          expect(parent).toBe(above < 0 ? null : above);
        }
      }),
    );
  });
});

describe('flaws', () => {
  it.each([
    ['\uFEFF# A\n', ['byte-order-mark']],
    ['\uFEFF---\ntitle: x\n---\n# A\n', ['byte-order-mark']],
    ['# A\r\n\r\ntext\r\n', ['crlf']],
    ['# A\r\n\ntext\r\n', ['mixed-line-endings']],
    ['---\ntitle: x\n---\n\n---\nlang: ur\n---\n# A\n', ['second-front-matter']],
    ['---\ntitle: x\n# A\n', ['unclosed-front-matter']],
    ['---\ntitle: [x\n---\n# A\n', ['front-matter-syntax']],
    ['<div dir="rtl">\n\n# A\n', ['unclosed-wrapper']],
    ['<div dir="rtl">\n# A\n\n</div>\n', ['markdown-in-html']],
    ['# A\n\n---\n\nx: y\n', []],
    ['<div dir="rtl">\n\n# A\n\n</div>\n', []],
  ])('of %j are %j', (text, kinds) => {
    expect(makeDocument(text).flaws.map((flaw) => flaw.kind)).toEqual(kinds);
  });

  it('do not hide the first heading from a file with a byte order mark', () => {
    const text = '\uFEFF# A {#a}\n\nText\n';
    const document = makeDocument(text);
    expect(document.sections.map((section) => section.id)).toEqual([null, 'a']);
    const block = document.sections[1]!.blocks[0]!;
    expect(text.slice(block.start, block.end)).toBe('Text');
  });

  it('keep the second front matter out of the sections', () => {
    const document = makeDocument('---\ntitle: x\n---\n\n---\nlang: ur\n---\n\n# A\n');
    expect(document.sections.map((section) => section.title)).toEqual(['', 'A']);
    expect(document.frontMatter?.data).toEqual({ title: 'x' });
  });

  it('read the wrapper', () => {
    expect(makeDocument('<div dir="rtl" lang="ur">\n\n# A\n\n</div>\n').wrapper).toEqual({
      dir: 'rtl',
      lang: 'ur',
    });
  });
});

describe('blocks', () => {
  const kinds = (text: string): string[] =>
    makeDocument(text).sections.flatMap((section) =>
      section.blocks.map((block) => `${block.kind}${block.depth}`),
    );

  it.each([
    ['a\n\nb\n', ['paragraph0', 'paragraph0']],
    ['- a\n  - b\n- c\n', ['list-item0', 'list-item1', 'list-item0']],
    ['1. a\n\n   more\n', ['list-item0', 'paragraph1']],
    ['> a\n>\n> - b\n', ['quote1', 'list-item1']],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n', ['table-row0', 'table-row0']],
    ['```\nx\n```\n', ['code0']],
    ['![a](b.png)\n', ['image0']],
    ['[![a](b.png)](c)\n[![d](e.png)](f)\n', ['image0']],
    ['x[^1]\n\n[^1]: note\n', ['paragraph0', 'footnote1']],
    ['[a]: b.md\n', ['definition0']],
    ['<!-- c -->\n', ['html0']],
    ['a\n\n***\n', ['paragraph0', 'break0']],
    ['-\n- b\n', ['list-item0', 'list-item0']],
  ])('of %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('give plain text with the way back to the file', () => {
    const text = 'We **do not** allow [slurs](h.md#slur) &amp; `code`.\n';
    const [block] = makeDocument(text).sections[0]!.blocks;
    expect(block!.text).toBe('We do not allow slurs & code.');
    const at = block!.text.indexOf('slurs');
    const span = sourceSpan(block!, at, at + 5);
    expect(text.slice(span.start, span.end)).toBe('slurs');
    const link = block!.inlines.find((inline) => inline.kind === 'link')!;
    expect(text.slice(link.targetSource!.start, link.targetSource!.end)).toBe('h.md#slur');
    expect(block!.prose).toBe(`We do not allow slurs & ${'\uFFFC'.repeat(4)}.`);
  });

  it('map text after a line prefix', () => {
    const text = '> one\n> two نہیں\n';
    const [block] = makeDocument(text).sections[0]!.blocks;
    const at = block!.text.indexOf('نہیں');
    const span = sourceSpan(block!, at, at + 4);
    expect(text.slice(span.start, span.end)).toBe('نہیں');
  });

  it('resolve reference links and HTML links', () => {
    const [block] = makeDocument('[a][x] and <a href="https://e.org/">b</a>\n\n[X]: c.md "t"\n').sections[0]!
      .blocks;
    expect(block!.inlines.map((inline) => [inline.kind, inline.target])).toEqual([
      ['link', 'c.md'],
      ['link', 'https://e.org/'],
    ]);
  });

  it('note the language and direction of inline HTML', () => {
    const [block] = makeDocument('ہیلپ لائن <span dir="ltr">0800-39393</span>\n', { locale: 'ur' })
      .sections[0]!.blocks;
    expect(block!.inlines[0]).toMatchObject({ kind: 'html', dir: 'ltr' });
    expect(block!.text.slice(block!.inlines[0]!.start, block!.inlines[0]!.end)).toBe('0800-39393');
  });

  it('mask URLs, addresses, hashtags, mentions and placeholders', () => {
    const [block] = makeDocument('See https://e.org/x, help@e.org, #Safer @me {{name}} now\n').sections[0]!
      .blocks;
    expect(block!.prose.replace(/\uFFFC+/g, '_')).toBe('See _, _, _ _ _ now');
  });
});

describe('labels', () => {
  const text =
    '## A {#a}\n\n**Definitions**\n\n- **Slur**: a word\n\n**Not allowed**\n\n- x\n- y\n  - z\n\nSo there.\n\n- free\n\n**Allowed:**\n\n- w\n';

  it('give rule items their disposition, and definitions their term', () => {
    const { blocks } = makeDocument(text).sections[1]!;
    expect(blocks.map((block) => [block.role, block.disposition, block.text.slice(0, 5)])).toEqual([
      ['label', null, 'Defin'],
      ['definition', null, 'Slur:'],
      ['label', 'not-allowed', 'Not a'],
      ['rule-item', 'not-allowed', 'x'],
      ['rule-item', 'not-allowed', 'y'],
      ['rule-item', 'not-allowed', 'z'],
      [null, null, 'So th'],
      [null, null, 'free'],
      ['label', 'allowed', 'Allow'],
      ['rule-item', 'allowed', 'w'],
    ]);
    expect(blocks[1]!.term).toBe('Slur');
  });

  it('may be headings, which govern their section', () => {
    const { blocks } = makeDocument('## A\n\n### Not allowed\n\nAny of these:\n\n- x\n').sections[2]!;
    expect(blocks.map((block) => block.disposition)).toEqual(['not-allowed', 'not-allowed']);
  });

  it('are no labels where they are the title of the document', () => {
    const { blocks } = makeDocument('# Ineligible for the For You feed\n\nThe feed shows videos.\n')
      .sections[1]!;
    expect(blocks[0]!.role).toBeNull();
  });

  it('are known in each locale', () => {
    const { blocks } = makeDocument('**اجازت نہیں ہے**\n\n- ایک\n', { locale: 'ur' }).sections[0]!;
    expect(blocks[1]).toMatchObject({ role: 'rule-item', disposition: 'not-allowed' });
  });
});

describe('texts that are no guidelines', () => {
  it.each([
    ['100,000 nested quotes', `${'>'.repeat(100_000)} x`],
    ['100,000 nested quotes with spaces', `${'> '.repeat(100_000)} x`],
    ['100,000 nested lists', `${'- '.repeat(100_000)} x`],
    ['100,000 brackets', '['.repeat(100_000)],
    ['50,000 entities in a paragraph', '&#x06CC;'.repeat(50_000)],
    ['100,000 stars around a letter', `${'*'.repeat(100_000)}a${'*'.repeat(100_000)}`],
    ['5,000 emphases in each other', `${'*a **b '.repeat(5_000)}${'c** d* '.repeat(5_000)}`],
    ['a very long text', 'a '.repeat(3_000_000)],
  ])('%s are refused in a sentence', (_, text) => {
    expect(() => makeDocument(text)).toThrow(/guidelines\/en\/topic\.md/);
  });

  it.each([
    ['100 nested quotes', `${'>'.repeat(100)} x`],
    ['a line of stars', '*'.repeat(100_000)],
    ['unclosed emphasis', '*a **b '.repeat(5_000)],
    ['many backticks', '`a``b```'.repeat(5_000)],
    ['many open links', '[a]('.repeat(5_000)],
    ['many angle brackets', '<'.repeat(50_000)],
    ['one long line', 'a'.repeat(500_000)],
    ['many front matter fences', '---\n'.repeat(20_000)],
    ['spaces before a close', `# a${' '.repeat(50_000)}b`],
    ['tabs and open divs', '<div\n'.repeat(5_000)],
    ['divs', '<div dir="rtl">\nx\n'.repeat(3_000)],
  ])('%s are read', (_, text) => {
    const { sections } = makeDocument(text);
    expect(sections.some(({ heading, blocks }) => heading !== null || blocks.length > 0)).toBe(true);
  });
});
