import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/consult/returned/docx/reading.ts';
import { printDocx, readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import type { ReturnedItem } from '../../../../src/consult/returned/returned.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { editBody, editWord, ins, makeWord, p, r, row, table } from './word-files.ts';

const packet = renderBookletDocx(exampleBooklet());

/** Items of a Word file around a body. */
async function itemsOf(...given: Parameters<typeof makeWord>): Promise<ReturnedItem[]> {
  return (await readReturnedDocx(makeWord(...given))).items;
}

const told = (items: readonly ReturnedItem[]): Partial<ReturnedItem>[] =>
  items.map(({ kind, section, question, text, quote }) => ({ kind, section, question, text, quote }));

describe('a packet that nobody touched', () => {
  it('says nothing, and holds the text as it is to be', async () => {
    const returned = await readReturnedDocx(packet);
    expect(returned).toMatchObject({ format: 'docx', items: [], permission: null, respondent: null });
    expect(returned.notes).toBeUndefined();
    expect(returned.packet).toMatchObject({
      packet: 'spring-2023/bright-harbour-youth-network',
      consultation: 'spring-2023',
      organisation: 'bright-harbour-youth-network',
      build: '0123456789abcdef0123',
      commit: null,
      manifest: { from: null, to: { name: 'worktree' } },
    });
    const strangers = returned.sections.find(
      ({ key, locale }) => key === 'meeting-strangers' && locale === 'en',
    );
    expect(strangers?.blocks.slice(0, 4)).toEqual([
      'Meeting strangers online',
      'You must be 18 or older to send messages to people you do not know. See the guide or call 042-3579 1247.',
      'Not allowed',
      'Threats against a young person or their family',
    ]);
    expect(new Set(returned.sections.map(({ at }) => at)).size).toBe(returned.sections.length);
  });

  it('says nothing either where it carries no prints, but that words elsewhere may be ours or not', async () => {
    const bare = await editWord(packet, {
      'docProps/custom.xml': (xml) => xml.replaceAll('mizan.l', 'other.l'),
    });
    const { items, notes } = await readReturnedDocx(bare);
    expect(items).toEqual([]);
    expect(notes?.[0]).toContain('outside the boxes');
    expect((await readReturnedDocx(bare, packet)).notes).toBeUndefined();
  });

  it('carries the prints of the very lines that are read', async () => {
    const { properties } = await readDocx(packet);
    for (const [name, value] of Object.entries(await printDocx(packet)))
      expect(properties.get(name)).toBe(value);
  });

  it('is known even where its manifest makes no sense', async () => {
    const odd = await editWord(packet, {
      'docProps/custom.xml': (xml) => xml.replaceAll(/mizan\.manifest(\.\d+)?/g, 'gone$1'),
    });
    const returned = await readReturnedDocx(odd);
    expect(returned.packet).toMatchObject({
      packet: 'spring-2023/bright-harbour-youth-network',
      consultation: null,
    });
    expect(returned.items).toEqual([]);
    expect(returned.sections.map(({ key }) => key)).toContain('sleep');
  });
});

describe('words written anywhere else', () => {
  it('under the letter, and at the end', async () => {
    const typed = await editBody(packet, [
      /<w:sectPr>(?![\s\S]*<w:sectPr>)/,
      `${p('At the very end.')}${p('Two paragraphs.')}<w:sectPr>`,
    ]);
    const { items } = await readReturnedDocx(typed);
    expect(items).toMatchObject([
      { kind: 'comment', section: null, question: null, text: 'At the very end.\n\nTwo paragraphs.' },
    ]);
    expect(items[0]!.at).toMatch(/^text 1, after \u201C.+\u201D$/);
  });

  it('the same words as ours, typed once more, are the person\u2019s', async () => {
    const again = await editBody(packet, [
      /<w:sectPr>(?![\s\S]*<w:sectPr>)/,
      `${p('Some figures')}<w:sectPr>`,
    ]);
    expect((await readReturnedDocx(again)).items).toMatchObject([{ text: 'Some figures' }]);
  });

  it('right behind a section they hang on it, below its comment field they name it', async () => {
    const behind = await editWord(packet, {
      'word/document.xml': (xml) =>
        xml.replace(
          /No notifications after 21:00\.(?:<\/w:\w+>)+?<\/w:p>/,
          (found) => `${found}${p('Inside.')}`,
        ),
    });
    const read = await readReturnedDocx(behind);
    expect(read.items).toEqual([]);
    expect(read.sections.find(({ key }) => key === 'sleep')?.blocks).toContain('Inside.');
    const below = await editWord(packet, {
      'word/document.xml': (xml) => {
        const end = xml.indexOf('</w:tbl>', xml.indexOf('mz|en|c:sleep')) + '</w:tbl>'.length;
        return xml.slice(0, end) + p('Below the field.') + xml.slice(end);
      },
    });
    expect((await readReturnedDocx(below)).items).toMatchObject([
      { section: null, text: 'Below the field.', within: ['sleep'] },
    ]);
  });

  it('a line of ours that was changed comes with how it was', async () => {
    const edit = [/please keep this to yourselves/i, 'Please publish this'] as const;
    const changed = await editBody(packet, edit);
    expect((await readReturnedDocx(changed)).items).toMatchObject([
      {
        text: 'Please publish this until 21 March 2023.',
        quote: 'Please keep this to yourselves until 21 March 2023.',
      },
    ]);
    // Packets of earlier builds do not carry the words.
    const earlier = await editWord(changed, {
      'docProps/custom.xml': (xml) => xml.replaceAll('mizan.words', 'other.words'),
    });
    expect((await readReturnedDocx(earlier)).items).toMatchObject([
      { text: 'Please publish this until 21 March 2023.', quote: null },
    ]);
    expect((await readReturnedDocx(earlier, packet)).items).toMatchObject([
      {
        text: 'Please publish this until 21 March 2023.',
        quote: 'Please keep this to yourselves until 21 March 2023.',
      },
    ]);
    const tracked = await editBody(packet, [
      '<w:t xml:space="preserve">Please keep this to yourselves until 21 March 2023.</w:t></w:r>',
      `<w:t xml:space="preserve">Please keep this to yourselves until 21 March 2023.</w:t></w:r>${ins(' We cannot.')}`,
    ]);
    expect((await readReturnedDocx(tracked)).items).toMatchObject([
      {
        text: 'Please keep this to yourselves until 21 March 2023. We cannot.',
        quote: 'Please keep this to yourselves until 21 March 2023.',
        author: 'Amna',
        date: '2023-02-10T09:00:00Z',
      },
    ]);
  });

  it('in the cell of a label, where the question is known', async () => {
    const typed = await editBody(packet, [
      /(<w:p>(?:(?!<\/w:p>).)*Examples help us more than opinions\.<\/w:t><\/w:r><\/w:p>)/,
      '',
    ]);
    expect((await readReturnedDocx(typed)).items).toHaveLength(1);
    const added = await editBody(packet, [
      'Examples help us more than opinions.</w:t></w:r></w:p>',
      `Examples help us more than opinions.</w:t></w:r></w:p>${p('Here is one.')}`,
    ]);
    expect((await readReturnedDocx(added)).items).toMatchObject([
      { kind: 'comment', question: 'impact', text: expect.stringContaining('Here is one.') },
    ]);
  });

  it('a table that a person added', async () => {
    const own = table(row(['Section', 'What we think']), row(['Sleep', 'Too late']));
    const added = await editBody(packet, [/<w:sectPr>(?![\s\S]*<w:sectPr>)/, `${own}<w:p/><w:sectPr>`]);
    expect((await readReturnedDocx(added)).items).toMatchObject([
      { text: 'Section | What we think\n\nSleep | Too late' },
    ]);
  });

  it('page numbers in the table of contents are nobody\u2019s', async () => {
    const numbered = await editWord(packet, {
      'word/document.xml': (xml) =>
        xml.replace(/(<w:pStyle w:val="TOC\d"\/>.*?<\/w:t><\/w:r>)/g, '$1<w:r><w:tab/><w:t>12</w:t></w:r>'),
    });
    expect((await readReturnedDocx(numbered)).items).toEqual([]);
  });

  it('a text box, a footnote and an endnote', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('In a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('In a box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const items = await itemsOf(
      p(`${r('Before ')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('after')}${box}`),
      {
        footnotes: `<w:footnote w:id="-1" w:type="separator">${p('line')}</w:footnote><w:footnote w:id="2">${p('Below')}</w:footnote>`,
      },
    );
    expect(told(items)).toEqual([
      { kind: 'comment', section: null, question: null, text: 'Below', quote: 'Before after' },
      { kind: 'comment', section: null, question: null, text: 'In a box', quote: 'Before after' },
      { kind: 'comment', section: null, question: null, text: 'Before after', quote: null },
    ]);
  });

  it('a letter instead of the packet comes back whole, by its headings', async () => {
    const heading = '<w:pStyle w:val="Heading1"/>';
    const items = await itemsOf(p('Dear all,') + p('we agree.') + p('Ages', heading) + p('Sixteen is low.'));
    expect(items.map(({ text }) => text)).toEqual(['Dear all,\n\nwe agree.', 'Ages\n\nSixteen is low.']);
  });
});

describe('sections whose bookmarks were lost', () => {
  it('are found again by what was sent', async () => {
    const lost = await editWord(packet, {
      'word/document.xml': (xml) =>
        xml
          .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '')
          .replace('No notifications after 21:00.', 'No notifications after 20:00.'),
    });
    const returned = await readReturnedDocx(lost, packet);
    expect(returned.items).toEqual([]);
    expect(returned.sections.find(({ key, locale }) => key === 'sleep' && locale === 'en')?.blocks).toEqual([
      'Sleep',
      'No notifications after 20:00.',
    ]);
    // By what the file itself says of its lines, as well.
    const alone = await readReturnedDocx(lost);
    expect(alone.items).toEqual([]);
    expect(alone.sections.find(({ key, locale }) => key === 'sleep' && locale === 'en')?.blocks).toEqual([
      'Sleep',
      'No notifications after 20:00.',
    ]);
    const earlier = await editWord(lost, {
      'docProps/custom.xml': (xml) => xml.replaceAll('mizan.words', 'other.words'),
    });
    expect((await readReturnedDocx(earlier)).items).toMatchObject([
      { text: 'No notifications after 20:00.', within: ['Sleep'] },
    ]);
  });
});
