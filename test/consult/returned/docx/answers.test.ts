import { describe, expect, it } from 'vitest';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import type { ReturnedItem } from '../../../../src/consult/returned/returned.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { del, editBody, editWord, ins, p, r } from './word-files.ts';

const packet = renderBookletDocx(exampleBooklet());

const told = (items: readonly ReturnedItem[]): Partial<ReturnedItem>[] =>
  items.map(({ kind, section, question, text, quote }) => ({ kind, section, question, text, quote }));

/** The room of a field in the packet's XML: its hidden code, and the empty paragraph behind. */
const room = (code: string): RegExp =>
  new RegExp(`(mz\\|${code.replaceAll('|', '\\|')}</w:t></w:r></w:p>)<w:p>(<w:pPr>.*?</w:pPr>)</w:p>`);

/** Type into a field. */
async function fill(bytes: Uint8Array, code: string, inside: string): Promise<Uint8Array> {
  return editWord(bytes, {
    'word/document.xml': (xml) => {
      const found = room(code).exec(xml);
      if (!found) throw new Error(`no room ${code}`);
      return xml.replace(found[0], `${found[1]}<w:p>${found[2]}${inside}</w:p>`);
    },
  });
}

/** Put something in place of the box of a choice. */
async function tick(bytes: Uint8Array, code: string, mark: string): Promise<Uint8Array> {
  return editWord(bytes, {
    'word/document.xml': (xml) => {
      const at = xml.indexOf(`mz|${code}`);
      const box = at < 0 ? -1 : xml.lastIndexOf('\u2610', at);
      if (box < 0) throw new Error(`no box ${code}`);
      return xml.slice(0, box) + mark + xml.slice(box + 1);
    },
  });
}

describe('answers', () => {
  it('words keep their paragraphs, tracked or not', async () => {
    const one = await fill(packet, 'en|q:impact', `${r('First.')}</w:p>${p('Second.')}<w:p>${ins('Third.')}`);
    const { items } = await readReturnedDocx(one);
    expect(items).toMatchObject([
      {
        kind: 'answer',
        question: 'impact',
        text: 'First.\n\nSecond.\n\nThird.',
        locale: 'en',
        author: 'Amna',
      },
    ]);
  });

  it('a comment field hangs on its section, in the language it is written in', async () => {
    const { items } = await readReturnedDocx(await fill(packet, 'en|c:sleep', r('یہ اچھا ہے۔')));
    expect(items).toMatchObject([{ kind: 'comment', section: 'sleep', question: null, locale: 'ur' }]);
  });

  it('words typed right behind the hidden code are not lost', async () => {
    const typed = await editBody(packet, ['mz|en|q:impact<', 'mz|en|q:impactMuch, we think<']);
    expect((await readReturnedDocx(typed)).items).toMatchObject([
      { question: 'impact', text: 'Much, we think' },
    ]);
  });

  it.each(['x', 'X', '\u2612', '\u2713', '\u2714 ', '\u2610x', 'x \u2610', '[x]', '\u2611', 'ہاں'])(
    'a box with %j is ticked',
    async (mark) => {
      const { items } = await readReturnedDocx(await tick(packet, 'en|q:clear=partly', mark));
      expect(told(items)).toEqual([
        { kind: 'answer', section: null, question: 'clear', text: 'partly', quote: null },
      ]);
    },
  );

  it('a symbol of Wingdings ticks too', async () => {
    const symbol = '</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve">';
    expect((await readReturnedDocx(await tick(packet, 'ur|q:clear=agree', symbol))).items).toMatchObject([
      { question: 'clear', text: 'agree', locale: 'ur' },
    ]);
  });

  it('two ticks are kept as words, and choose nothing', async () => {
    const two = await tick(await tick(packet, 'en|q:clear=partly', 'x'), 'en|q:clear=agree', 'x');
    expect((await readReturnedDocx(two)).items).toMatchObject([
      { kind: 'answer', question: 'clear', text: 'Agree; Partly' },
    ]);
  });

  it('words in a box, or beside it, are kept', async () => {
    const said = await tick(packet, 'en|q:clear=agree', 'rather not');
    expect((await readReturnedDocx(said)).items).toMatchObject([
      { question: 'clear', text: 'rather not Agree' },
    ]);
    const beside = await editBody(await tick(packet, 'en|q:clear=agree', 'x'), [
      /(<w:t[^>]*>)Agree</,
      '<w:t>Agree, but not with the dates<',
    ]);
    expect(told((await readReturnedDocx(beside)).items)).toMatchObject([
      { kind: 'answer', question: 'clear', text: 'agree' },
      { kind: 'comment', question: 'clear', text: expect.stringContaining('but not with the dates') },
    ]);
  });

  it('a tick behind the words counts', async () => {
    const behind = await editBody(packet, [/(<w:t[^>]*>)Disagree</, '<w:t>Disagree \u2713<']);
    expect((await readReturnedDocx(behind)).items).toMatchObject([{ question: 'clear', text: 'disagree' }]);
  });

  it('choices struck out leave the others, as words', async () => {
    const struck = await editBody(packet, [
      /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>Agree<\/w:t><\/w:r>/,
      del('Agree'),
    ]);
    expect((await readReturnedDocx(struck)).items).toMatchObject([
      { question: 'clear', text: 'Partly; Disagree' },
    ]);
  });

  it('a field that stands twice, as in a copied page, is answered twice', async () => {
    const twice = await editWord(await tick(packet, 'en|q:clear=agree', 'x'), {
      'word/document.xml': (xml) => {
        const tables = xml.match(/<w:tbl>(?:(?!<\/w:tbl>)[\s\S])*<\/w:tbl>/g)!;
        const copy = tables.find((one) => one.includes('mz|en|q:clear='))!;
        return xml.replace(copy, `${copy}<w:p/>${copy.replace('>x <', '>\u2610 <')}`);
      },
    });
    expect(told((await readReturnedDocx(twice, packet)).items).slice(0, 1)).toEqual([
      { kind: 'answer', section: null, question: 'clear', text: 'agree', quote: null },
    ]);
  });

  it('who answers and what may be shown, said twice the same or not', async () => {
    const named = await tick(
      await fill(packet, 'en|respondent', r('Bright Harbour')),
      'en|permission=named',
      'x',
    );
    expect(await readReturnedDocx(named)).toMatchObject({
      respondent: 'Bright Harbour',
      permission: 'named',
      items: [],
    });
    const twice = await tick(named, 'ur|permission=named', 'x');
    expect(await readReturnedDocx(twice)).toMatchObject({ permission: 'named', items: [] });
    const same = await tick(await tick(packet, 'en|q:clear=agree', 'x'), 'ur|q:clear=agree', 'x');
    expect((await readReturnedDocx(same)).items).toHaveLength(1);
    const torn = await readReturnedDocx(await tick(named, 'ur|permission=none', 'x'));
    expect(torn.permission).toBeNull();
    expect(torn.items).toMatchObject([{ text: 'named; none', at: 'field permission, in words' }]);
    const other = await readReturnedDocx(await fill(named, 'ur|respondent', r('روشن بندرگاہ')));
    expect(other).toMatchObject({ respondent: 'Bright Harbour', items: [{ text: 'روشن بندرگاہ' }] });
  });
});
