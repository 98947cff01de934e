/** Our own words around the sections, struck or changed by somebody; whole sections taken out. */
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../src/consult/returned/docx/carried-words.ts';
import { readPrints } from '../../../../src/consult/returned/docx/prints.ts';
import { readDocx } from '../../../../src/consult/returned/docx/reading.ts';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { foldWords } from '../../../../src/consult/returned/fold-words.ts';
import type { ReturnedItem } from '../../../../src/consult/returned/returned.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { editBody, editWord } from './word-files.ts';

const packet = renderBookletDocx(exampleBooklet());

/** The paragraph that says this. */
const paragraph = (words: string): RegExp =>
  new RegExp(`<w:p>(?:(?!</w:p>)[\\s\\S])*?${words}(?:(?!</w:p>)[\\s\\S])*</w:p>`);

/** A packet whose properties do not carry the words, as earlier builds did not. */
const earlier = (bytes: Uint8Array): Promise<Uint8Array> =>
  editWord(bytes, { 'docProps/custom.xml': (xml) => xml.replaceAll('mizan.words', 'other.words') });

const told = (items: readonly ReturnedItem[]): Partial<ReturnedItem>[] =>
  items.map(({ text, quote, author, within, at }) => ({ text, quote, author, within, at }));

/** Strike all the words of a paragraph, and its end. */
function strike(xml: string, words: string, author = 'Amna'): string {
  return xml.replace(paragraph(words), (found) =>
    found.replace(
      /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g,
      (run) =>
        `<w:del w:id="800" w:author="${author}" w:date="2023-02-10T09:00:00Z">${run.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`,
    ),
  );
}

describe('our words around the sections', () => {
  it('are carried whole, and fit the prints', async () => {
    const { properties, lines } = await readDocx(packet);
    const words = readWords(properties, readPrints(properties)!)!;
    expect(words.lines.map(({ text, place }) => place ?? foldWords(text))).toEqual(
      lines.map(({ text, section }) => section ?? foldWords(text)),
    );
    expect(words.running.header[0]).toContain('Bright Harbour');
  });

  it('a paragraph of the letter that was taken out', async () => {
    const { items, sections } = await readReturnedDocx(
      await editBody(packet, [paragraph('Nothing here is final'), '']),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'comment',
      section: null,
      locale: 'en',
      text: expect.stringMatching(/^deleted: .*Nothing here is final/),
      at: expect.stringMatching(/^taken out 1, after \u201C/),
    });
    expect(sections).toEqual((await readReturnedDocx(packet)).sections);
  });

  it('lines that stood together are one entry', async () => {
    const cut = await editBody(
      packet,
      [paragraph('Nothing here is final'), ''],
      [paragraph('Please keep this to yourselves'), ''],
    );
    const { items } = await readReturnedDocx(cut);
    const all = items.map(({ text }) => text).join('\n');
    expect(all).toContain('Nothing here is final');
    expect(all).toContain('Please keep this to yourselves');
  });

  it('in a row of a table, changed or taken out, are about what the row names', async () => {
    const changed = await editBody(packet, ['>Nothing<', '>Nothing at all<']);
    const [typed] = (await readReturnedDocx(changed)).items;
    expect(typed).toMatchObject({ section: null, text: expect.stringContaining('Nothing at all') });
    expect(typed!.within?.slice(0, 2)).toEqual(['Prizes', 'Nothing at all']);
    const row = /<w:tr>(?:(?!<\/w:tr>)[\s\S])*?Prizes(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/;
    const [taken] = (await readReturnedDocx(await editBody(packet, [row, '']))).items;
    expect(taken!.text).toMatch(/^deleted: Prizes/);
    expect(taken!.within?.slice(0, 2)).toEqual(['Prizes', 'Nothing']);
  });

  it('struck with a record, and by whom; in a packet of an earlier build too', async () => {
    const struck = await editWord(packet, {
      'word/document.xml': (xml) => strike(xml, 'Nothing here is final'),
    });
    const [item, ...more] = (await readReturnedDocx(struck)).items;
    expect(more).toEqual([]);
    expect(item).toMatchObject({ text: expect.stringMatching(/^deleted: .*Nothing here/), author: 'Amna' });
    const before = await readReturnedDocx(await earlier(struck));
    expect(told(before.items)).toEqual(told([item!]));
    const nothing = await editWord(struck, {
      'docProps/custom.xml': (xml) => xml.replaceAll('mizan.l', 'other.l'),
    });
    expect((await readReturnedDocx(nothing)).items).toMatchObject([
      { text: expect.stringMatching(/^deleted: .*Nothing here/), author: 'Amna' },
    ]);
  });

  it('a question that was reworded, and one that was taken out', async () => {
    const reworded = await editBody(packet, [
      'Examples help us more than opinions.',
      'Opinions help us more.',
    ]);
    expect((await readReturnedDocx(reworded)).items).toMatchObject([
      {
        question: 'impact',
        text: expect.stringContaining('Opinions help'),
        quote: expect.stringContaining('Examples help us'),
      },
    ]);
    const gone = await editWord(packet, {
      'word/document.xml': (xml) => {
        const at = xml.indexOf('mz|en|q:impact');
        return xml.slice(0, xml.lastIndexOf('<w:tbl>', at)) + xml.slice(xml.indexOf('</w:tbl>', at) + 8);
      },
    });
    expect((await readReturnedDocx(gone)).items).toMatchObject([
      { text: expect.stringMatching(/^deleted: .*Examples help us/s) },
    ]);
  });

  it('a line cut in two, two lines joined, and one that was moved are no entries', async () => {
    const cut = await editBody(packet, [
      'Please keep this to yourselves until 21 March 2023.</w:t></w:r>',
      'Please keep this to yourselves</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">until 21 March 2023.</w:t></w:r>',
    ]);
    expect((await readReturnedDocx(cut)).items).toEqual([]);
    const line = paragraph('Please keep this to yourselves');
    const [whole] = line.exec(await bodyOf(packet))!;
    const moved = await editBody(
      packet,
      [line, ''],
      [/<w:sectPr>(?![\s\S]*<w:sectPr>)/, `${whole}<w:sectPr>`],
    );
    expect((await readReturnedDocx(moved)).items).toEqual([]);
  });

  it('most of the packet left out is told, and taken for no proposal', async () => {
    const body = await bodyOf(packet);
    const from = body.indexOf('<w:body>') + 8;
    const to = body.lastIndexOf('<w:p>', body.indexOf('mz|ur|'));
    const half = await editWord(packet, {
      'word/document.xml': (xml) => xml.slice(0, from) + xml.slice(xml.lastIndexOf('<w:tbl>', to)),
    });
    const { items, notes, sections } = await readReturnedDocx(half);
    expect(items.filter(({ text }) => text.startsWith('deleted'))).toEqual([]);
    expect(notes?.join(' ')).toContain('large part of the packet is not in the file');
    expect(sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  });

  it('a section that was taken out with its bookmark is proposed to go', async () => {
    const without = await editWord(packet, {
      'word/document.xml': (xml) => {
        const start = xml.indexOf('w:name="mz_en_sleep"');
        const id = /w:id="(\d+)"[^>]*$/.exec(xml.slice(0, start))![1];
        const end = xml.indexOf(`<w:bookmarkEnd w:id="${id}"/>`);
        return xml.slice(0, xml.lastIndexOf('<w:p>', start)) + xml.slice(xml.indexOf('</w:p>', end) + 6);
      },
    });
    const { items, sections } = await readReturnedDocx(without);
    expect(items).toEqual([]);
    expect(sections.find(({ key, locale }) => key === 'sleep' && locale === 'en')?.blocks).toEqual([]);
    // Its words are not known in a packet of an earlier build.
    expect((await readReturnedDocx(await earlier(without))).items).toEqual([]);
  });

  it('words that were tampered with are not believed', async () => {
    const odd = await editWord(packet, {
      'docProps/custom.xml': (xml) => xml.replace(/(mizan\.words\.1"><vt:lpwstr>)..../, '$1AAAA'),
    });
    const { properties } = await readDocx(odd);
    expect(readWords(properties, readPrints(properties)!)).toBeNull();
    expect((await readReturnedDocx(odd)).items).toEqual([]);
  });
});

describe('the top and foot of pages', () => {
  const header = (edit: (xml: string) => string): Promise<Uint8Array> =>
    editWord(packet, { 'word/header1.xml': edit });

  it('as they were, or with another number of the page, say nothing', async () => {
    const paged = await editWord(packet, {
      'word/footer1.xml': (xml) => xml.replaceAll(/>1<\/w:t>/g, '>17</w:t>'),
    });
    expect((await readReturnedDocx(paged)).items).toEqual([]);
  });

  it('words added, changed and taken out', async () => {
    const added = await header((xml) =>
      xml.replace('</w:hdr>', '<w:p><w:r><w:t>Draft comments, Amna</w:t></w:r></w:p></w:hdr>'),
    );
    expect((await readReturnedDocx(added)).items).toMatchObject([
      { text: 'Draft comments, Amna', quote: null, whole: true, at: 'top of the pages, 1' },
    ]);
    const changed = await header((xml) => xml.replace('Bright Harbour', 'Dim Harbour'));
    expect((await readReturnedDocx(changed)).items).toMatchObject([
      { text: expect.stringContaining('Dim Harbour'), quote: expect.stringContaining('Bright Harbour') },
    ]);
    const gone = await header((xml) => xml.replace(/<w:t[ >](?:(?!<\/w:t>)[\s\S])*<\/w:t>/g, ''));
    expect((await readReturnedDocx(gone)).items).toMatchObject([
      { text: expect.stringMatching(/^deleted: .*Bright Harbour/) },
    ]);
  });
});

async function bodyOf(bytes: Uint8Array): Promise<string> {
  let body = '';
  await editWord(bytes, {
    'word/document.xml': (xml) => {
      body = xml;
      return xml;
    },
  });
  return body;
}
