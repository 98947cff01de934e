/** Booklets as Typst: nothing in a name is code, runs keep their order, every part is there, and it all can be printed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booklet, BookletPart } from '../../../src/consult/booklet.ts';
import { openPrinter } from '../../../src/print/printer.ts';
import { findTypst } from '../../../src/print/typst.ts';
import { plainBlocks, setBlocks } from '../../../src/report/booklet/typst/blocks.ts';
import { blockSetting } from '../../../src/report/booklet/typst/section.ts';
import { setWords, splitLtr, typstString } from '../../../src/report/booklet/typst/words.ts';
import { renderBookletTypst } from '../../../src/report/booklet/typst.ts';
import { exampleBooklet } from '../../support/booklets.ts';
import { arbitraryMarkdown, makeDocument } from '../../support/documents.ts';

const NO_TYPST = 'skipped: needs the Typst compiler, install with: npm ci';
const HOSTILE = [
  '#read("/etc/passwd")',
  '"); #read("/etc/passwd"); ("',
  '\\"',
  '\\',
  '*bold* _em_ `code` $x$ <label> @ref = heading - item // comment /* open',
  '{ } [ ] ( ) ; , #{panic("x")} #import "x"',
  'a\nb\r\nc\td\u2028e\u2029f',
  '\u0000\u0007\u001B\u007F\u0085\u202E\u2066\u2069\uFEFF\uFFFE\uD800',
  '\\u{41}\\n',
  '',
  ' ',
];

/** The literals of Typst source, and what stands between them. */
function cutLiterals(source: string): { literals: string[]; code: string } {
  const literals: string[] = [];
  const code = source.replace(/"((?:[^"\\]|\\.)*)"/gs, (_, inside: string) => {
    literals.push(inside.replace(/\\(["\\])/g, '$1'));
    return '""';
  });
  return { literals, code };
}

const english = exampleBooklet(['en']);
const urdu = exampleBooklet(['ur']);

function withParts(parts: BookletPart[], locale = 'en'): Booklet {
  const booklet = locale === 'ur' ? urdu : english;
  return { ...booklet, volumes: [{ ...booklet.volumes[0]!, parts }] };
}

/** A booklet in which every word is the one given. */
function sayEverywhere(word: string, locale: string): Booklet {
  const booklet = withParts(
    [
      { type: 'heading', level: 1, text: word, id: 'a' },
      { type: 'text', tone: 'note', text: word },
      { type: 'text', tone: 'quote', text: word, lang: locale === 'ur' ? 'en' : 'ur' },
      { type: 'list', ordered: true, items: [word, { text: word, link: '#a' }, { text: word, link: word }] },
      {
        type: 'table',
        caption: word,
        head: [word, word],
        widths: [1, Number.NaN],
        rows: [[word], [word, word, word]],
      },
      { type: 'facts', rows: [{ label: word, value: { text: word, link: `https://example.org/${word}` } }] },
      { type: 'bars', caption: word, rows: [{ label: word, value: Number.POSITIVE_INFINITY, said: word }] },
      {
        type: 'answer',
        field: {
          code: 'q:a',
          label: word,
          hint: word,
          kind: 'choice',
          options: [{ value: 'a', label: word }],
        },
      },
      { type: 'answer', field: { code: 'q:b', label: word, hint: null, kind: 'text', options: [] } },
    ],
    locale,
  );
  const volume = { ...booklet.volumes[0]!, title: word, subtitle: word, marks: [word] };
  return { ...booklet, title: word, running: { [locale]: word }, volumes: [volume] };
}

describe('the order of a printed volume', () => {
  const { title } = english.volumes[0]!;
  const letter: BookletPart = {
    type: 'markdown',
    document: makeDocument(`# ${title}\n\nDear all,\n\n## Why\n\nTo learn.\n`, { path: 'letter' }),
  };
  const headings = ['a', 'b', 'c', 'd'].map(
    (id): BookletPart => ({ type: 'heading', level: 1, text: `Heading ${id}`, id }),
  );
  const body = (parts: BookletPart[]): string =>
    renderBookletTypst(withParts(parts)).slice(renderBookletTypst(withParts([])).indexOf('#volume('));

  it('is the letter, once with its title, then the contents, in which nothing of it stands', () => {
    const source = body([letter, ...headings]);
    expect(source.split(`"${title}"`)).toHaveLength(2);
    expect(source.indexOf('"Dear all,"')).toBeLessThan(source.indexOf('contents('));
    expect(source).toContain('head(2,none,{"Why";},outlined:false)');
    expect(source.indexOf('contents(')).toBeLessThan(source.indexOf('"Heading a"'));
  });

  it('is the title with the contents on a page of their own where there is no letter', () => {
    expect(body(headings)).toMatch(/contents\(.*\)\npagebreak\(weak:true\)\n/);
    expect(body([letter, ...headings])).toMatch(/pagebreak\(weak:true\)\ncontents\(.*\)\nhead\(/);
  });
});

describe('words', () => {
  it('are literals that nothing ends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (text) => {
        const literal = typstString(text);
        expect(literal).toMatch(/^"(?:[^"\\\n\r]|\\["\\])*"$/u);
      }),
    );
  });

  it('give no other code than harmless words do', () => {
    const shape = (word: string, locale: string): string =>
      cutLiterals(renderBookletTypst(sayEverywhere(word, locale))).code.replace(
        /link\(|[lr]\(""\);|"";|\{\}/g,
        '',
      );
    for (const word of HOSTILE) {
      const { code } = cutLiterals(renderBookletTypst(sayEverywhere(word, 'en')));
      expect(code).not.toMatch(/read\(|import|panic|passwd/);
      expect(shape(word, 'en').match(/\w+\(/g)).toEqual(shape('word', 'en').match(/\w+\(/g));
    }
  });

  it('keep numbers, dates and names in order in a right-to-left line', () => {
    const runs = (text: string): string[] =>
      splitLtr(text).flatMap(({ text: run, rtl }) => (rtl ? [] : [run]));
    expect(runs('یہ 2023-04-21 سے')).toEqual(['2023-04-21']);
    expect(runs('فون 042-3579 1246 پر')).toEqual(['042-3579 1246']);
    expect(runs('TikTok LIVE اور YouTube، Meta')).toEqual(['TikTok LIVE', 'YouTube', 'Meta']);
    expect(runs('اس میں "Harm, such as: injury" ہے')).toEqual(['Harm, such as: injury']);
    expect(runs('یہ LIVE: 18 سال')).toEqual(['LIVE', '18']);
    expect(runs('سال 2023 TikTok نے')).toEqual(['2023', 'TikTok']);
    expect(runs('نیا اصول: We must reply within 14 days۔')).toEqual(['We must reply within 14 days']);
    expect(runs('لکھیں a.b@example.org۔')).toEqual(['a.b@example.org']);
    expect(runs('برائے Clockwork Institute (fictional)، یہاں')).toEqual(['Clockwork Institute (fictional)']);
    expect(setWords('For You (FYF)', { rtl: true })).toBe('l("For You (FYF)");');
    expect(setWords('Read کمیونٹی now', { rtl: false })).toBe('"Read ";r("کمیونٹی");" now";');
  });

  it('leave the marks of Urdu letters with their letters', () => {
    for (const text of ['دعویٰ درست', 'براہِ کرم', 'پُرتشدد', 'یقیناً'])
      expect(splitLtr(text)).toEqual([{ text, rtl: true }]);
  });

  it('rejoin to the sentence', () => {
    const part = fc.constantFrom(
      'یہ',
      ' ',
      '2023',
      '-',
      'TikTok',
      '(',
      ')',
      '،',
      '۔',
      '+',
      '%',
      '@',
      '042',
      '.',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(
          splitLtr(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('that are new or struck in Nastaliq are marked one by one', () => {
    expect(setWords('نئے الفاظ', { rtl: true }, '+')).toBe('{insw("نئے ");insw("الفاظ")};');
    expect(setWords('16', { rtl: true }, '-')).toBe('l(del("16"));');
    expect(setWords('نئی FYF', { rtl: true }, '+')).toBe('{insw("نئی ")};l({insl("FYF")});');
    expect(setWords('words', { rtl: false }, '-')).toBe('del("words");');
  });
});

describe('blocks', () => {
  const typst = (markdown: string, locale = 'en'): string => {
    const document = makeDocument(markdown, { locale });
    return document.sections
      .map(({ blocks }) => setBlocks(plainBlocks(blocks), blockSetting(locale, locale)))
      .join('');
  };

  it('nest as they do in the file', () => {
    expect(typst('1. one\n   - two\n\n     more\n   - three\n2. four\n').replace(/\s+/g, '')).toBe(
      'enum(enum.item(1,{{{"one";};};list(list.item({{{"two";};};p({{"more";};})}),list.item({{{"three";};};}))}),enum.item(2,{{{"four";};};}))',
    );
  });

  it('keep line breaks, emphasis, links that may be followed', () => {
    expect(typst('a  \nb **c** [d](https://example.org/) [e](javascript:x)\n')).toBe(
      'p({{"a";};linebreak();{"b ";};strong({"c";});{" ";};link("https://example.org/",{{"d";};});{" ";};{"e";};})\n',
    );
  });

  it('say every word of the file', () => {
    fc.assert(
      fc.property(arbitraryMarkdown(), (markdown) => {
        const document = makeDocument(markdown);
        for (const { blocks } of document.sections) {
          const shown = plainBlocks(blocks);
          const code = setBlocks(shown, blockSetting('en', 'en'));
          const fold = (text: string): string =>
            text.replace(/[\s\u200B\u2066-\u2069\uFFFD\u0000-\u001F]+/g, '');
          // A picture is told by its description in brackets, in the middle of a word if it stands there.
          const said = fold(cutLiterals(code).literals.join(''))
            .replaceAll('[image:', '')
            .replaceAll(']', '');
          for (const { block } of shown)
            for (const word of block.text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(said).toContain(fold(word));
        }
      }),
    );
  });
});

describe('a booklet', () => {
  it('names only places that are there', () => {
    const source = renderBookletTypst(
      withParts([
        { type: 'heading', level: 1, text: 'A', id: 'a' },
        { type: 'heading', level: 1, text: 'A again', id: 'a' },
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'there', link: '#a' },
            { text: 'nowhere', link: '#b' },
          ],
        },
      ]),
    );
    expect(source.match(/head\(2,"v0-0"/g)).toHaveLength(1);
    expect(source).toContain('head(2,none,');
    expect(source.match(/link\(label\("v0-0"\)/g)).toHaveLength(1);
    expect(source).toContain('{"nowhere";}');
  });

  it('leaves no level of headings out', () => {
    const source = renderBookletTypst(
      withParts([
        { type: 'heading', level: 3, text: 'A', id: 'a' },
        { type: 'heading', level: 3, text: 'B', id: 'b' },
      ]),
    );
    expect(source).toContain('head(2,"v0-0"');
    expect(source).toContain('head(3,"v0-1"');
  });

  it('sets a sentence of another language among facts as that language is, and an id where its column begins', () => {
    const booklet = exampleBooklet(['ur']);
    const value = (text: string) => ({ text, link: null, lang: 'en' });
    const rows = [
      { label: 'جواب', value: value('We kept the rule, and say why below.') },
      { label: 'حصہ', value: value('meeting-strangers') },
    ];
    const source = renderBookletTypst({
      ...booklet,
      volumes: [{ ...booklet.volumes[0]!, parts: [{ type: 'facts', rows }] }],
    });
    expect(source).toMatch(/align\(left,speak\("en","GB",false,\{p\(\{[^\n]*We kept the rule/);
    expect(source).not.toMatch(/align\(left,[^\n]*meeting-strangers/);
  });

  it('says its facts, in the language of each volume', () => {
    const source = renderBookletTypst(exampleBooklet());
    expect(source).toContain('datetime(year:2023,month:2,day:1)');
    expect(source).toContain('"build 0123456789abcdef0123"');
    expect(source).toContain('#volume("v0",("en","GB"),false,');
    expect(source).toContain('#volume("v1",("ur","PK"),true,');
    expect(source).toContain('speak("ur","PK",true,');
    expect(renderBookletTypst(exampleBooklet())).toBe(source);
  });

  it('is printed in either language, tagged, with hostile words too, the same twice', async (context) => {
    if (!findTypst()) return context.skip(NO_TYPST);
    const printer = await openPrinter(process.env);
    const source = renderBookletTypst(exampleBooklet());
    const pdf = await printer.print(source);
    expect(Buffer.compare(pdf, await printer.print(source))).toBe(0);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/Outlines');
    for (const locale of ['en', 'ur'])
      for (const word of HOSTILE)
        expect((await printer.print(renderBookletTypst(sayEverywhere(word, locale)))).length).toBeGreaterThan(
          1000,
        );
  }, 60_000);

  it('meets PDF/UA-1 where the compiler can tell', async (context) => {
    const printer = findTypst() ? await openPrinter(process.env) : null;
    if (!printer) return context.skip(NO_TYPST);
    const pdf = Buffer.from(await printer.print(renderBookletTypst(exampleBooklet()))).toString('latin1');
    if (!/\/MarkInfo/.test(pdf))
      return context.skip('skipped: needs the binding of Typst 0.14, on this machine there is none');
    expect(pdf).toMatch(/pdfuaid:part>1</);
  }, 60_000);
});
