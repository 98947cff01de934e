/** Booklets as Word files: sections in their bookmarks, fields with their codes, languages, properties; and hostile words. */
import { describe, expect, it } from 'vitest';
import { answerCode, bookmarkName } from '../../../src/consult/anchor-name.ts';
import type { Booklet, BookletPart, RedlinePart, SectionPart } from '../../../src/consult/booklet.ts';
import { joinProperty } from '../../../src/consult/long-property.ts';
import { renderBookletDocx } from '../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../support/booklets.ts';
import { makeDocument } from '../../support/documents.ts';
import { findFaults } from '../docx/validity.ts';
import { describeSection } from '../docx/worlds.ts';
import {
  bodyOf,
  child,
  descendants,
  elements,
  fold,
  type Parts,
  readBookmark,
  readCodes,
  readParts,
  readProperties,
  textOf,
} from './docx/read.ts';

const render = (booklet: Booklet = exampleBooklet()): Promise<Parts> => readParts(renderBookletDocx(booklet));
const linesOf = (sections: RedlinePart['change']['sections']['to']): string[] =>
  sections.flatMap(describeSection).map((line) => fold(line.replace(/^[^:]*: /, '')));
const partsOf = <T extends BookletPart['type']>(booklet: Booklet, type: T) =>
  booklet.volumes.flatMap(({ locale, parts }) =>
    parts
      .filter((part): part is Extract<BookletPart, { type: T }> => part.type === type)
      .map((part) => ({ locale, part })),
  );
/** A booklet of one volume that holds these parts. */
function holding(parts: BookletPart[], locale = 'en'): Booklet {
  const booklet = exampleBooklet([locale]);
  return { ...booklet, manifest: null, volumes: [{ ...booklet.volumes[0]!, parts }] };
}

describe('a booklet in Word', () => {
  it.each([[['en']], [['ur']], [['en', 'ur']], [['ur', 'en']]])('is a valid file in %j', async (locales) => {
    expect(await findFaults(renderBookletDocx(exampleBooklet(locales)))).toEqual([]);
  });

  it('is the same, byte for byte, however often and in whatever order files are written', () => {
    const both = renderBookletDocx(exampleBooklet());
    const booklet = exampleBooklet();
    const first = renderBookletDocx(booklet);
    renderBookletDocx({ ...booklet, volumes: booklet.volumes.toReversed() });
    expect(Buffer.from(first).equals(Buffer.from(both))).toBe(true);
    expect(Buffer.from(renderBookletDocx(booklet)).equals(Buffer.from(both))).toBe(true);
  });

  it('has every redline whole in its bookmark: accepted the section after, rejected the one before', async () => {
    const booklet = exampleBooklet();
    const parts = await render(booklet);
    for (const { locale, part } of partsOf(booklet, 'redline')) {
      const name = bookmarkName(locale, part.anchor.key);
      expect(readBookmark(parts, name, 'accept')).toEqual(linesOf(part.change.sections.to));
      expect(readBookmark(parts, name, 'reject')).toEqual(linesOf(part.change.sections.from));
    }
  });

  it('has unchanged sections in their bookmarks, with nothing tracked in them', async () => {
    const booklet = exampleBooklet();
    const parts = await render(booklet);
    const sections = partsOf(booklet, 'section') as { locale: string; part: SectionPart }[];
    expect(sections.length).toBeGreaterThan(2);
    for (const { locale, part } of sections) {
      const name = bookmarkName(locale, part.anchor.key);
      expect(readBookmark(parts, name, 'reject')).toEqual(linesOf([part.section]));
      expect(readBookmark(parts, name, 'accept')).toEqual(linesOf([part.section]));
    }
  });

  it('shows id and address of a section beside its bookmark, never inside', async () => {
    const parts = await render(exampleBooklet(['en']));
    const facts = elements(bodyOf(parts), 'w:p').filter(
      (one) => child(one, 'w:pPr', 'w:pStyle')?.attributes['w:val'] === 'SectionFacts',
    );
    expect(facts.map(textOf)).toContain(
      'Section meeting-strangers \u00B7 Link to this section: guidelines.example/2023-04-21/youth-safety#meeting-strangers',
    );
    const inside = readBookmark(parts, bookmarkName('en', 'meeting-strangers'), 'accept')!;
    expect(inside.join('\n')).not.toContain('guidelines.example/2023-04-21');
  });

  it('sets a sentence of another language among facts as that language is, and an id where its column begins', async () => {
    const value = (text: string) => ({ text, link: null, lang: 'en' });
    const facts: BookletPart = {
      type: 'facts',
      rows: [
        { label: 'جواب', value: value('We kept the rule, and say why below.') },
        { label: 'حصہ', value: value('meeting-strangers') },
      ],
    };
    const cells = descendants(bodyOf(await render(holding([facts], 'ur'))), 'w:tc');
    const isRtl = cells.map((cell) => descendants(cell, 'w:pPr').some((shape) => child(shape, 'w:bidi')));
    expect(isRtl).toEqual([true, false, true, true]);
  });

  it('parts a tall row at the end of a page, and no other', async () => {
    const rows = [['short'], ['long '.repeat(100)]];
    const table: BookletPart = { type: 'table', caption: null, head: [], widths: [1], rows };
    const set = descendants(bodyOf(await render(holding([table]))), 'w:tr');
    expect(set.map((row) => child(row, 'w:trPr', 'w:cantSplit') !== undefined)).toEqual([true, false]);
  });

  it('has a hidden code and room for every field, and a box for every choice', async () => {
    const booklet = exampleBooklet();
    const codes = readCodes(await render(booklet));
    for (const { locale, part } of partsOf(booklet, 'answer')) {
      const { code, kind, options } = part.field;
      if (kind !== 'choice') expect(codes.get(answerCode(locale, code))).toBe('');
      for (const { value, label } of options)
        expect(fold(codes.get(`${answerCode(locale, code)}=${value}`)!)).toBe(`\u2610 ${label}`);
    }
  });

  it('never lets hidden text stand first or last in a paragraph that is written in', async () => {
    const body = bodyOf(await render());
    const written = descendants(body, 'w:tc').flatMap((cell) => elements(cell, 'w:p').slice(-1));
    for (const paragraph of written) {
      const runs = descendants(paragraph, 'w:r');
      for (const run of [runs[0], runs.at(-1)]) expect(child(run, 'w:rPr', 'w:vanish')).toBeUndefined();
    }
  });

  it('gives each language pages of its own, with its header, its page numbers and its direction', async () => {
    const parts = await render();
    const sections = descendants(bodyOf(parts), 'w:sectPr');
    expect(sections).toHaveLength(2);
    expect(sections.map((one) => child(one, 'w:bidi') !== undefined)).toEqual([false, true]);
    expect(textOf(parts.get('word/header1.xml')!)).toBe(
      'Bright Harbour Youth Network \u00B7 confidential until 21 March 2023',
    );
    expect(textOf(parts.get('word/header2.xml')!)).toContain('خفیہ');
    expect(textOf(parts.get('word/footer1.xml')!)).toBe('Page 1 of 1');
    expect(fold(textOf(parts.get('word/footer2.xml')!))).toBe('صفحہ 1 از 1');
    const fields = descendants(parts.get('word/footer2.xml')!, 'w:fldSimple').map(
      ({ attributes }) => attributes['w:instr'],
    );
    expect(fields).toEqual([' PAGE ', ' NUMPAGES ']);
  });

  it('sets Urdu paragraphs and tables right to left, Latin names in runs of their own', async () => {
    const body = bodyOf(await render(exampleBooklet(['ur'])));
    for (const table of descendants(body, 'w:tbl'))
      expect(child(table, 'w:tblPr', 'w:bidiVisual')).toBeDefined();
    const paragraph = descendants(body, 'w:p').find((one) => textOf(one).includes('For You feed'))!;
    expect(child(paragraph, 'w:pPr', 'w:bidi')).toBeDefined();
    const ltr = descendants(paragraph, 'w:r').filter((run) => !child(run, 'w:rPr', 'w:rtl'));
    expect(ltr.map(textOf)).toEqual(['LIVE', 'For You feed', '\u200E042-3579 1246', '\u200E2023-03-10']);
    for (const run of ltr) expect(child(run, 'w:rPr', 'w:lang')!.attributes['w:val']).toBe('en-GB');
  });

  it('has contents with its own headings and sections for each volume, each leading somewhere', async () => {
    const body = bodyOf(await render());
    const codes = descendants(body, 'w:instrText').map(({ children }) => children.join('').trim());
    expect(codes).toEqual(['TOC \\o "1-3" \\h \\z \\b volume_en', 'TOC \\o "1-3" \\h \\z \\b volume_ur']);
    const entries = elements(body, 'w:p').filter((one) =>
      /^TOC\d/.test(child(one, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''),
    );
    expect(entries.map(textOf)).toEqual(
      expect.arrayContaining([
        'What would change',
        'Meeting strangers online',
        'Prizes',
        'کیا بدلے گا',
        'انعامات',
      ]),
    );
  });

  it('has headings in order, without a step left out', async () => {
    const levels = elements(bodyOf(await render(exampleBooklet(['en']))), 'w:p')
      .map((one) => /^Heading(\d)$/.exec(child(one, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '')?.[1])
      .filter((level) => level !== undefined)
      .map(Number);
    expect(levels.length).toBeGreaterThan(10);
    const steps = levels.map((level, at) => level - (levels[at - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  it('keeps labels with their lists and leads with what they lead to', async () => {
    const parts = await render(
      holding([
        { type: 'heading', level: 1, text: 'Questions', id: 'questions' },
        { type: 'text', tone: 'plain', text: 'Answer as many as you like.' },
        { type: 'list', ordered: false, items: ['One'] },
      ]),
    );
    const kept = (xml: Parts, words: string): boolean =>
      elements(bodyOf(xml), 'w:p').some(
        (p) => fold(textOf(p)) === words && descendants(p, 'w:keepNext').length > 0,
      );
    expect(kept(parts, 'Answer as many as you like.')).toBe(true);
    expect(kept(parts, 'One')).toBe(false);
    expect(kept(await render(), 'Not allowed')).toBe(true);
  });

  it('keeps a small table, the choices of a question and what explains the marks on one page', async () => {
    const kept = (p: ReturnType<typeof descendants>[number]): boolean =>
      child(p, 'w:pPr', 'w:keepNext') !== undefined;
    const rowsOf = (parts: Parts) =>
      descendants(bodyOf(parts), 'w:tr').map((row) => descendants(row, 'w:p').every(kept));
    const table = (rows: string[][]): BookletPart => ({
      type: 'table',
      caption: null,
      head: ['Figure', 'Number'],
      widths: [1, 1],
      rows,
    });
    const few = [
      ['a', '1'],
      ['b', '2'],
    ];
    expect(rowsOf(await render(holding([table(few)])))).toEqual([true, true, false]);
    const many = Array.from({ length: 20 }, (_, at) => [`row ${at}`, `${at}`]);
    expect(rowsOf(await render(holding([table(many)]))).filter(Boolean)).toHaveLength(0);
    const options = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));
    const field = { code: 'q:x', label: 'How clear?', hint: null, kind: 'choice' as const, options };
    const choices = rowsOf(await render(holding([{ type: 'answer', field }])));
    expect(choices).toEqual([...Array(6).fill(true), false]);
    const note = descendants(bodyOf(await render(exampleBooklet(['en']))), 'w:p').find(
      (p) => textOf(p) === exampleBooklet(['en']).volumes[0]!.words.legend,
    )!;
    expect(kept(note)).toBe(true);
  });

  it('does not let who signs a letter stand on a page alone', async () => {
    const document = makeDocument('# Letter\n\nWords.\n\nThank you.\n\nThe policy team\n', {
      path: 'letter',
    });
    const kept = descendants(bodyOf(await render(holding([{ type: 'markdown', document }]))), 'w:p').flatMap(
      (p) => (child(p, 'w:pPr', 'w:keepNext') ? [textOf(p)] : []),
    );
    expect(kept).toEqual(['Thank you.']);
  });

  it('says what a report says first before its contents, and lists no heading that asks not to be', async () => {
    const heading = (id: string, more: object = {}): BookletPart => ({
      type: 'heading',
      level: 1,
      text: `Heading ${id}`,
      id,
      ...more,
    });
    const parts = await render(
      holding([
        { type: 'text', tone: 'lead', text: 'We asked 3 organisations.' },
        ...['a', 'b', 'c', 'd'].map((id) => heading(id)),
        heading('e', { unlisted: true }),
      ]),
    );
    const lines = descendants(bodyOf(parts), 'w:p').map((p) => fold(textOf(p)));
    expect(lines.indexOf('We asked 3 organisations.')).toBeLessThan(lines.indexOf('Contents'));
    expect(lines.filter((line) => line === 'Heading a')).toHaveLength(2);
    expect(lines.filter((line) => line === 'Heading e')).toHaveLength(1);
  });

  it('repeats the heads of tables and says what tables are', async () => {
    const tables = descendants(bodyOf(await render(exampleBooklet(['en']))), 'w:tbl');
    const glance = tables.find((one) => textOf(one).includes('The age goes from 16 to 18'))!;
    expect(child(descendants(glance, 'w:tr')[0], 'w:trPr', 'w:tblHeader')).toBeDefined();
    expect(child(glance, 'w:tblPr', 'w:tblCaption')!.attributes['w:val']).toBe(
      'What would change, at a glance',
    );
  });

  it('draws bars as long as they are, with numbers that are read without them', async () => {
    const tables = descendants(bodyOf(await render(exampleBooklet(['en']))), 'w:tbl');
    const rows = descendants(tables.find((one) => textOf(one).includes('Impersonation'))!, 'w:tr');
    expect(rows.map((row) => elements(row, 'w:tc').map(textOf).filter(Boolean))).toEqual([
      ['Minor safety', '412'],
      ['Fraud and scams', '96.5'],
      ['Impersonation', '0'],
    ]);
    const fills = rows.map((row) =>
      elements(row, 'w:tc')
        .filter((cell) => descendants(cell, 'w:pStyle')[0]!.attributes['w:val'] === 'BarFill')
        .map((cell) => Number(child(cell, 'w:tcPr', 'w:tcW')!.attributes['w:w'])),
    );
    expect(fills.map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(fills[1]![0]! / fills[0]![0]!).toBeCloseTo(96.5 / 412, 1);
  });

  it('says which packet it is, in properties no longer than Word keeps, and has Word record changes', async () => {
    const booklet = exampleBooklet();
    const parts = await render(booklet);
    const properties = readProperties(parts);
    expect(properties.get('mizan.packet')).toBe('spring-2023/bright-harbour-youth-network');
    expect(properties.get('mizan.build')).toBe(booklet.manifest!.build);
    expect(JSON.parse(joinProperty('mizan.manifest', properties)!)).toEqual(booklet.manifest);
    for (const value of properties.values()) expect(value.length).toBeLessThanOrEqual(255);
    expect(child(parts.get('word/settings.xml'), 'w:trackRevisions')).toBeDefined();
    // Word would ask a question before it shows the file, and record new page numbers as changes of the reader's.
    expect(child(parts.get('word/settings.xml'), 'w:updateFields')).toBeUndefined();
  });

  it('says nothing of packets where there is none to answer, and does not record changes', async () => {
    const parts = await render({ ...exampleBooklet(), manifest: null });
    expect([...readProperties(parts).keys()]).toEqual([]);
    expect(child(parts.get('word/settings.xml'), 'w:trackRevisions')).toBeUndefined();
  });

  it('leads to sections of the packet, and leaves words alone whose section is not in it', async () => {
    const section = (text: string) => makeDocument(text, { path: 'a' });
    const document = section(
      '# A {#a}\n\nSee [b](#b), [far](other.md#far) and [out](https://example.org/x).\n',
    );
    const to = section('# B {#b}\n\nHere.\n');
    const part = (doc: typeof document): BookletPart => ({
      type: 'section',
      anchor: {
        key: doc.sections[1]!.id!,
        section: doc.sections[1]!.id,
        document: 'a',
        title: doc.sections[1]!.title,
        permalink: null,
      },
      document: doc,
      section: doc.sections[1]!,
    });
    const alone = bodyOf(await render(holding([part(document)])));
    const both = bodyOf(await render(holding([part(document), part(to)])));
    const links = (body: typeof alone) =>
      descendants(body, 'w:hyperlink').map((one) => `${textOf(one)} ${one.attributes['w:anchor'] ?? 'out'}`);
    expect(links(alone)).toEqual(['out out']);
    expect(links(both)).toEqual([`b ${bookmarkName('en', 'b')}`, 'out out']);
  });

  it('shows a section that is not translated in its own language, under the name the volume gives it', async () => {
    const redline = partsOf(exampleBooklet(['en']), 'redline').find(
      ({ part }) => part.anchor.key === 'meeting-strangers',
    )!;
    const bytes = renderBookletDocx(holding([redline.part], 'ur'));
    expect(await findFaults(bytes)).toEqual([]);
    const parts = await readParts(bytes);
    const name = bookmarkName('ur', 'meeting-strangers');
    expect(readBookmark(parts, name, 'accept')).toEqual(linesOf(redline.part.change.sections.to));
    const paragraph = descendants(bodyOf(parts), 'w:p').find((one) => textOf(one).startsWith('You must be'))!;
    expect(child(paragraph, 'w:pPr', 'w:bidi')).toBeUndefined();
    for (const run of descendants(paragraph, 'w:r'))
      expect(child(run, 'w:rPr', 'w:lang')?.attributes['w:val']).toBe('en-GB');
  });

  it('sets words of another language in its typeface, and says which may stand in for it', async () => {
    const list: BookletPart = {
      type: 'list',
      ordered: false,
      items: [{ text: 'گرومنگ', link: null, lang: 'ur' }],
    };
    const parts = await render(holding([list]));
    const run = descendants(bodyOf(parts), 'w:r').find((one) => textOf(one) === 'گرومنگ')!;
    expect(child(run, 'w:rPr', 'w:rFonts')!.attributes['w:cs']).toBe('Noto Nastaliq Urdu');
    expect(child(run, 'w:rPr', 'w:lang')!.attributes['w:bidi']).toBe('ur-PK');
    const fonts = elements(parts.get('word/fontTable.xml')!).map(({ attributes }) => attributes['w:name']);
    expect(fonts).toContain('Noto Nastaliq Urdu');
  });

  it('does not say the title twice where a letter begins with it', async () => {
    const title = exampleBooklet(['en']).volumes[0]!.title;
    const document = makeDocument(`# ${title}\n\nDear all,\n`, { path: 'letter' });
    const text = textOf(bodyOf(await render(holding([{ type: 'markdown', document }]))));
    expect(text.split(title)).toHaveLength(2);
    expect(text).toContain('Dear all,');
  });
});

describe('hostile words in a booklet', () => {
  const HOSTILE =
    '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c cmd"/> { INCLUDETEXT x } \u0000\u0013 HYPERLINK "file:///etc" \u202Eevil ]]> &lt;';

  it('stay words: no element, field or relationship comes of them', async () => {
    const booklet = holding([
      { type: 'heading', level: 1, text: HOSTILE, id: `x"/><w:p/>${HOSTILE}` },
      { type: 'text', tone: 'plain', text: HOSTILE },
      {
        type: 'list',
        ordered: true,
        items: [
          { text: HOSTILE, link: 'javascript:alert(1)' },
          { text: 'b', link: 'file:///etc/passwd' },
        ],
      },
      { type: 'table', caption: HOSTILE, head: [HOSTILE], widths: [Number.NaN], rows: [[HOSTILE], []] },
      { type: 'facts', rows: [{ label: HOSTILE, value: HOSTILE }] },
      {
        type: 'bars',
        caption: HOSTILE,
        rows: [{ label: HOSTILE, value: Number.POSITIVE_INFINITY, said: HOSTILE }],
      },
      {
        type: 'answer',
        field: {
          code: 'q:x',
          label: HOSTILE,
          hint: HOSTILE,
          kind: 'choice',
          options: [{ value: 'a', label: HOSTILE }],
        },
      },
    ]);
    booklet.title = HOSTILE;
    booklet.running = { en: HOSTILE };
    Object.assign(booklet.volumes[0]!, { title: HOSTILE, subtitle: HOSTILE, marks: [HOSTILE] });
    const bytes = renderBookletDocx(booklet);
    expect(await findFaults(bytes)).toEqual([]);
    const parts = await readParts(bytes);
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const root = parts.get(name)!;
      expect(descendants(root, 'w:instrText')).toEqual([]);
      const fields = descendants(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']);
      expect(fields.every((field) => field === ' PAGE ' || field === ' NUMPAGES ')).toBe(true);
    }
    const outside = elements(parts.get('word/_rels/document.xml.rels')!).filter(
      ({ attributes }) => attributes['TargetMode'],
    );
    expect(outside).toEqual([]);
    expect(textOf(bodyOf(parts))).toContain('{ INCLUDETEXT x }');
    expect(textOf(bodyOf(parts))).not.toContain('\u202E');
  });

  it('take no bookmark of another section, and no id twice', async () => {
    const document = makeDocument('# A {#a}\n\nText.\n', { path: 'a' });
    const part: BookletPart = {
      type: 'section',
      anchor: { key: 'a', section: 'a', document: 'a', title: 'A', permalink: 'javascript:x' },
      document,
      section: document.sections[1]!,
    };
    const heading: BookletPart = { type: 'heading', level: 1, text: 'A', id: 'a' };
    const bytes = renderBookletDocx(holding([heading, part, part, heading]));
    expect(await findFaults(bytes)).toEqual([]);
    expect(readBookmark(await readParts(bytes), bookmarkName('en', 'a'), 'accept')).toEqual(['A', 'Text.']);
  });
});
