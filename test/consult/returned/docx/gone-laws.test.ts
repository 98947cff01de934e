/** Law: whatever is taken out of a packet, put in and cut around, nothing is lost and nothing is made up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DocxReading, readDocx } from '../../../../src/consult/returned/docx/reading.ts';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { foldWords } from '../../../../src/consult/returned/fold-words.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { editWord, p } from './word-files.ts';

const packet = renderBookletDocx(exampleBooklet());
const PARAGRAPH = /<w:p>(?:(?!<\/?w:p>)[\s\S])*<\/w:p>/g;

/** Paragraphs of ours outside tables, sections and contents, that no other line of the packet says: where each stands. */
async function ownParagraphs(): Promise<{
  body: string;
  own: { start: number; end: number; text: string }[];
}> {
  const { lines }: DocxReading = await readDocx(packet);
  const own = lines.filter(({ section, row }) => section === null && !row).map(({ text }) => foldWords(text));
  const all = lines.map(({ text }) => foldWords(text));
  let body = '';
  await editWord(packet, {
    'word/document.xml': (xml) => {
      body = xml;
      return xml;
    },
  });
  const found = [...body.matchAll(PARAGRAPH)].flatMap(({ 0: xml, index }) => {
    if (/w:instrText|w:val="TOC|w:vanish|bookmarkStart w:id="\d+" w:name="mz_|<w:del |<w:ins /.test(xml))
      return [];
    const text = foldWords(
      xml
        .replace(/<w:br\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    const isOwn = own.includes(text) && all.filter((one) => one === text).length === 1;
    return isOwn && !/w:sectPr/.test(xml) ? [{ start: index, end: index + xml.length, text }] : [];
  });
  return { body, own: found };
}

it('of random paragraphs taken out, struck and typed below', async () => {
  const { body, own } = await ownParagraphs();
  expect(own.length).toBeGreaterThan(20);
  const world = fc.array(
    fc.record({
      at: fc.nat({ max: own.length - 1 }),
      how: fc.constantFrom('out', 'out', 'typed', 'struck'),
      said: fc.constantFrom('Why is that so?', 'یہ کیوں ہے؟', 'zebra quilt <b>'),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(world, async (edits) => {
      const byPlace = new Map(edits.map((edit) => [edit.at, edit]));
      let xml = '';
      let done = 0;
      for (const [at, { how, said }] of [...byPlace].sort(([a], [b]) => a - b)) {
        const { start, end } = own[at]!;
        xml += body.slice(done, start);
        const mine = body.slice(start, end);
        if (how === 'typed') xml += mine + p(said);
        if (how === 'struck')
          xml += mine
            .replace(
              /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g,
              (run) => `<w:del w:id="9" w:author="Amna">${run}</w:del>`,
            )
            .replace(/<w:t( [^>]*)?>/g, '<w:delText$1>')
            .replaceAll('</w:t>', '</w:delText>');
        done = end;
      }
      const file = await editWord(packet, { 'word/document.xml': () => xml + body.slice(done) });
      const { items, sections, notes } = await readReturnedDocx(file);
      // Words typed where a line of ours went take its place: it is told as what they are about.
      const said = items.flatMap(({ text, quote }) => [text, quote ?? '']).map(foldWords);
      const gone = [...byPlace].filter(([, { how }]) => how !== 'typed');
      const typed = [...byPlace].filter(([, { how }]) => how === 'typed');
      const hay = said.join('\n');
      for (const [at] of gone) expect(hay).toContain(own[at]!.text);
      for (const [, one] of typed) expect(hay).toContain(foldWords(one.said));
      // Nothing else: what is left of the entries without what was done is nothing.
      let rest = hay;
      const told = [
        ...gone.map(([at]) => own[at]!.text),
        ...typed.map(([, one]) => foldWords(one.said)),
      ].sort((a, b) => b.length - a.length);
      for (const text of told) rest = rest.replace(text, '');
      expect(rest.replace(/deleted: |نکال دیا گیا: /g, '').trim()).toBe('');
      expect(sections).toEqual(untouched);
      expect(notes).toBeUndefined();
      if (byPlace.size === 0) expect(items).toEqual([]);
    }),
  );
});

const { sections: untouched } = await readReturnedDocx(packet);
