/** What stands in a Word diff and how: summary, contents, styles, directions, moves; and what hostile words cannot do in it. */
import { describe, expect, it } from 'vitest';
import { renderDiffDocx } from '../../../src/report/diff/docx.ts';
import {
  type Answer,
  child,
  descendants,
  elements,
  readAnswered,
  readParts,
  unzip,
  type XmlElement,
} from '../docx/read-back.ts';
import { findFaults } from '../docx/validity.ts';
import { AFTER, BEFORE, DATE, describeRead, makeWorld, type World } from '../docx/worlds.ts';

describe('what a Word diff holds', () => {
  const urdu =
    '# نفرت {#hate}\n\nہم **نفرت** کی اجازت نہیں دیتے۔ لکھیں: <span dir="ltr">042-3579 1246</span> یا `code`\n\n| عمر | اصول |\n|---|---|\n| 13 | LIVE نہیں |\n';
  const world = () =>
    makeWorld(
      { 'en/hate': BEFORE, 'ur/hate': urdu },
      {
        'en/hate': AFTER,
        'ur/hate': urdu.replace('اجازت نہیں', 'ہرگز اجازت نہیں').replace('| 13 |', '| 16 |'),
      },
    );
  const render = async (given: World = world(), options = {}) =>
    readParts(await renderDiffDocx(given.view, { date: DATE, ...options }));
  const bodyOf = (parts: Map<string, XmlElement>) => child(parts.get('word/document.xml'), 'w:body')!;
  const textOf = (element: XmlElement) =>
    [...descendants(element, 'w:t'), ...descendants(element, 'w:delText')]
      .flatMap(({ children }) => children)
      .join('');

  it('begins with title, revisions with dates, and a table of changes with a header row', async () => {
    const body = bodyOf(await render());
    const texts = elements(body, 'w:p').slice(0, 4).map(textOf);
    expect(texts[0]).toBe('Community guidelines');
    expect(texts[2]).toMatch(/^From: .*2022-10-01.*in force from 2022-10-01/);
    expect(texts[3]).toMatch(/^To: .*2023-04-21/);
    const [head, row] = descendants(elements(body, 'w:tbl')[0]!, 'w:tr');
    expect(child(head, 'w:trPr', 'w:tblHeader')).toBeDefined();
    expect(descendants(row!, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual([
      'mz_hate',
      'mz_hate',
      'mz_hate_ur',
    ]);
  });

  it('has a table of contents, a bookmark for every section, a header and page numbers', async () => {
    const parts = await render();
    const body = bodyOf(parts);
    expect(descendants(body, 'w:instrText').map(({ children }) => children.join('').trim())).toEqual([
      'TOC \\o "1-3" \\h \\z \\u',
    ]);
    expect(descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toEqual([
      'mz_locale-en',
      'mz_hate',
      'mz_locale-ur',
      'mz_hate_ur',
    ]);
    expect(textOf(parts.get('word/header1.xml')!)).toContain('Community guidelines');
    expect(
      descendants(parts.get('word/footer1.xml')!, 'w:fldSimple').map(({ attributes }) =>
        attributes['w:instr']!.trim(),
      ),
    ).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('sets every Urdu paragraph right to left and every run of it in Nastaliq, tagged as Urdu', async () => {
    const paragraphs = descendants(bodyOf(await render()), 'w:p').filter((one) =>
      child(one, 'w:pPr', 'w:bidi'),
    );
    expect(paragraphs.length).toBeGreaterThan(5);
    const runs = paragraphs.flatMap((one) => descendants(one, 'w:r')).filter((run) => textOf(run) !== '');
    const ltr = runs.filter((run) => !child(run, 'w:rPr', 'w:rtl'));
    expect(ltr.map(textOf).sort()).toEqual(['LIVE', 'code', '\u200E042-3579 1246']);
    for (const run of runs.filter((one) => !ltr.includes(one))) {
      const properties = child(run, 'w:rPr')!;
      expect(new Set(Object.values(child(properties, 'w:rFonts')!.attributes))).toEqual(
        new Set(['Noto Nastaliq Urdu']),
      );
      expect(Object.keys(child(properties, 'w:rFonts')!.attributes).sort()).toEqual([
        'w:ascii',
        'w:cs',
        'w:eastAsia',
        'w:hAnsi',
      ]);
      expect(child(properties, 'w:lang')!.attributes).toEqual({ 'w:bidi': 'ur-PK' });
    }
  });

  it('names a typeface to stand in for Nastaliq', async () => {
    const fonts = elements((await render()).get('word/fontTable.xml')!);
    const nastaliq = fonts.find(({ attributes }) => attributes['w:name'] === 'Noto Nastaliq Urdu')!;
    expect(child(nastaliq, 'w:altName')!.attributes['w:val']).toMatch(/Jameel Noori Nastaleeq/);
  });

  it('begins a right-to-left table at the right', async () => {
    const tables = elements(bodyOf(await render()), 'w:tbl');
    expect(tables.map((table) => child(table, 'w:tblPr', 'w:bidiVisual') !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('tells a moved item as a move, with both ends', async () => {
    const body = bodyOf(await render());
    const [from] = descendants(body, 'w:moveFrom').filter((one) => textOf(one) !== '');
    const [to] = descendants(body, 'w:moveTo').filter((one) => textOf(one) !== '');
    expect(textOf(from!)).toBe('Jokes about a disaster that people died in');
    expect(textOf(to!)).toBe(textOf(from!));
  });

  it('keeps bold, italic, links and code, and tells where only they changed', async () => {
    const made = makeWorld(
      { 'en/a': '# A {#a}\n\nA **bold** word, `code` and [a link](https://example.org/).\n' },
      { 'en/a': '# A {#a}\n\nA *bold* word, `code` and [a link](https://example.org/).\n' },
    );
    const parts = await render(made);
    const styled = (answer: Answer) =>
      readAnswered(parts, answer).flatMap((block) =>
        'styled' in block && /^A bold/.test(block.text) ? [...block.styled, ...block.links] : [],
      );
    expect(styled('accept')).toEqual([
      'Emphasis:bold',
      'Code:code',
      'Hyperlink:a link',
      'a link -> https://example.org/',
    ]);
    expect(styled('reject')).toEqual([
      'Strong:bold',
      'Code:code',
      'Hyperlink:a link',
      'a link -> https://example.org/',
    ]);
  });

  it('names the author and the date it is given', async () => {
    const marks = descendants(
      bodyOf(await render(world(), { author: 'Policy team', date: '2023-03-21T09:30:00Z' })),
      'w:ins',
    );
    expect(new Set(marks.map(({ attributes }) => attributes['w:author']))).toEqual(new Set(['Policy team']));
    expect(marks[0]!.attributes['w:date']).toBe('2023-03-21T09:30:00Z');
  });

  it('shows unchanged sections too when asked for the whole', async () => {
    const made = makeWorld(
      { 'en/a': '# A {#a}\n\nOld.\n\n## B {#b}\n\nKept.\n', 'en/z': '# Z {#z}\n\nKept too.\n' },
      { 'en/a': '# A {#a}\n\nNew.\n\n## B {#b}\n\nKept.\n', 'en/z': '# Z {#z}\n\nKept too.\n' },
    );
    expect(describeRead(readAnswered(await render(made), 'accept'))).toEqual(['Heading1: A', 'Normal: New.']);
    const whole = await renderDiffDocx(made.view, { date: DATE, whole: made.to });
    expect(await findFaults(whole)).toEqual([]);
    expect(describeRead(readAnswered(await readParts(whole), 'accept'))).toEqual([
      'Heading1: A',
      'Normal: New.',
      'Heading2: B',
      'Normal: Kept.',
      'Heading1: Z',
      'Normal: Kept too.',
    ]);
  });

  it('says so where nothing changed', async () => {
    const bytes = await renderDiffDocx(makeWorld({ 'en/a': '# A\n' }, { 'en/a': '# A\n' }).view, {
      date: DATE,
    });
    expect(await findFaults(bytes)).toEqual([]);
    expect(textOf(bodyOf(await readParts(bytes)))).toContain('Nothing changed');
  });
});

describe('untrusted words in a Word diff', () => {
  const hostile =
    '# A <b>&"\' {#a}\n\n]]> <!DOCTYPE x> { DDEAUTO c:\\\\windows } {{ TOC }} \u202Eevil\u202C \u0001 \uD800 [x](javascript:alert(1)) [y](file:///etc/passwd) [z](http://\\\\host\\share) [ok](https://example.org/?a=1&b="2") [mail](mailto:a@example.org)\n';

  it('cannot become markup, fields, or links that lead elsewhere than the web or a mailbox', async () => {
    const bytes = await renderDiffDocx(makeWorld({}, { 'en/a': hostile }).view, { date: DATE });
    expect(await findFaults(bytes)).toEqual([]);
    const parts = await readParts(bytes);
    const outside = elements(parts.get('word/_rels/document.xml.rels')!).filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    );
    expect(outside.map(({ attributes }) => attributes['Target']!.slice(0, 20))).toEqual(
      expect.arrayContaining(['https://example.org/', 'mailto:a@example.org']),
    );
    expect(outside.every(({ attributes }) => /^(?:https?:\/\/|mailto:)/.test(attributes['Target']!))).toBe(
      true,
    );
    expect(descendants(parts.get('word/document.xml')!, 'w:instrText')).toHaveLength(1);
    const text = (await unzip(bytes)).get('word/document.xml')!.toString('utf8');
    expect(text).toContain('\\windows');
    expect(text).not.toMatch(/[\u202A-\u202E\u0001]/);
  });
});
