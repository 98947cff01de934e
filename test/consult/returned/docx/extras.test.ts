/** What hangs on the text and is none of it: boxes, pictures, documents in the document. */
import { describe, expect, it } from 'vitest';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { editWord, makeWord, p, r } from './word-files.ts';

const packet = renderBookletDocx(exampleBooklet());
const A = 'http://schemas.openxmlformats.org/drawingml/2006';
const picture = (about = ''): string =>
  `<w:r><w:drawing><wp:inline xmlns:a="${A}/main" xmlns:wp="${A}/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="${about}"/><a:graphic><a:graphicData><pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a.png" descr="${about}"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** Put runs, or paragraphs, behind the words of the section about sleep. */
const inSleep = (inside: string): Promise<Uint8Array> =>
  editWord(packet, {
    'word/document.xml': (xml) =>
      xml
        .replace(
          '<w:document ',
          '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ',
        )
        .replace(/No notifications after 21:00\.<\/w:t><\/w:r>(?:<\/w:ins>)?/, (found) =>
          inside.startsWith('<w:p') ? `${found}</w:p>${inside}<w:p>` : found + inside,
        ),
  });

describe('in a section of a packet', () => {
  it('a text box is a comment on it, and no edit of its text', async () => {
    const { items, sections } = await readReturnedDocx(await inSleep(box('Why nine o\u2019clock?')));
    expect(items).toMatchObject([
      { kind: 'comment', section: 'sleep', text: 'Why nine o\u2019clock?', at: 'text box 1' },
    ]);
    expect(items[0]!.quote).toContain('No notifications');
    expect(sections).toEqual((await readReturnedDocx(packet)).sections);
  });

  it.each([
    ['in a line', picture('A phone at night')],
    ['in a paragraph of its own', `${p(picture('A phone at night'))}`],
  ])('a picture %s is told of, with what it says of itself', async (_how, inside) => {
    const { items, sections } = await readReturnedDocx(await inSleep(inside));
    expect(items).toMatchObject([
      {
        kind: 'comment',
        section: 'sleep',
        locale: 'en',
        at: 'picture 1',
        text: '[A picture was put in here, described as \u201CA phone at night\u201D. Open the file to see it.]',
      },
    ]);
    expect(sections).toEqual((await readReturnedDocx(packet)).sections);
  });

  it('a picture in Urdu is told of in Urdu', async () => {
    const ur = await editWord(packet, {
      'word/document.xml': (xml) => {
        const at = xml.indexOf('</w:p>', xml.indexOf('w:name="mz_ur_sleep"'));
        return xml.slice(0, at) + picture() + xml.slice(at);
      },
    });
    const [item] = (await readReturnedDocx(ur)).items;
    expect(item).toMatchObject({ section: 'sleep', locale: 'ur' });
    expect(item!.text).toBe('[یہاں ایک تصویر لگائی گئی ہے۔ دیکھنے کے لیے فائل کھولیے۔]');
  });

  it('in an answer it belongs to the question', async () => {
    const answered = await editWord(packet, {
      'word/document.xml': (xml) => {
        const at = xml.indexOf('</w:p>', xml.indexOf('</w:p>', xml.indexOf('mz|en|q:impact')) + 1);
        return xml.slice(0, at) + picture() + xml.slice(at);
      },
    });
    expect((await readReturnedDocx(answered)).items).toMatchObject([{ question: 'impact', at: 'picture 1' }]);
  });

  it('what is drawn, a chart, ink; a line across is nothing', async () => {
    const drawn = `<w:r><w:pict><v:oval/></w:pict></w:r>`;
    const chart = `<w:r><w:drawing><c:chart xmlns:c="${A}/chart"/></w:drawing></w:r>`;
    const line = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>';
    const { items } = await readReturnedDocx(await inSleep(drawn + chart + line));
    expect(items.map(({ at }) => at)).toEqual(['shape 1', 'chart 2']);
  });

  it('one that was taken out again by a tracked change is not told of', async () => {
    const gone = `<w:del w:id="900" w:author="Amna">${picture()}</w:del>`;
    expect((await readReturnedDocx(await inSleep(gone))).items).toEqual([]);
  });
});

describe('documents in the document', () => {
  const relations = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rD" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

  it('an object is told of by the name of its part', async () => {
    const object = `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Word.Document.12" r:id="rD"/></w:object></w:r>`;
    const file = makeWord(p(`${r('See our letter')}${object}`), {
      more: { 'word/_rels/document.xml.rels': relations('package', 'embeddings/Our letter.docx') },
    });
    const { items } = await readReturnedDocx(file);
    expect(items[0]).toMatchObject({
      at: 'document 1',
      quote: 'See our letter',
      text: '[A document was put in here (Our letter.docx). Open the file to see it.]',
    });
  });

  it('a document that was merged in is told of by name, where it stands and in a note', async () => {
    const file = makeWord(`${p('Before')}<w:altChunk r:id="rD"/>${p('After')}`, {
      more: { 'word/_rels/document.xml.rels': relations('aFChunk', '../other/letter.mht') },
    });
    const { items, notes } = await readReturnedDocx(file);
    expect(items.map(({ text }) => text)).toContain(
      '[A document was put in here (letter.mht). Open the file to see it.]',
    );
    expect(notes?.[0]).toContain('(letter.mht)');
  });
});

it('a comment that holds a picture says so', async () => {
  const file = makeWord(p('<w:r><w:t>Words</w:t><w:commentReference w:id="1"/></w:r>'), {
    comments: `<w:comment w:id="1" w:author="Amna">${p(`${r('Like this')}${picture()}`)}</w:comment>`,
  });
  const { items } = await readReturnedDocx(file);
  expect(items[0]).toMatchObject({
    at: 'comment 1',
    text: 'Like this\n[A picture was put in here. Open the file to see it.]',
  });
});

it('the letterhead of a letter is told of', async () => {
  const file = makeWord(p('Dear all'), {
    more: {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rH" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
      'word/header1.xml':
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Paper Boat</w:t></w:r></w:p></w:hdr>',
    },
  });
  const { items, notes } = await readReturnedDocx(file);
  expect(items).toHaveLength(1);
  expect(notes).toEqual(['At the top or foot of the pages stands: \u201CPaper Boat\u201D.']);
});
