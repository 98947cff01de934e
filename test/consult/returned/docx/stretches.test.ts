import { expect, it } from 'vitest';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { del, makeWord, markDel, p, r } from './word-files.ts';

it('a section that was to go, put back, is a proposal; left out, it is none', async () => {
  const body = (inside: string): string =>
    `<w:p><w:bookmarkStart w:id="1" w:name="mz_en_old"/>${inside}<w:bookmarkEnd w:id="1"/></w:p>${p('Ours')}`;
  const manifest = {
    packet: 'c/o',
    locales: ['en'],
    sections: [{ key: 'old', section: 'old', document: 'd', removed: true }],
  };
  const properties = { 'mizan.manifest': JSON.stringify(manifest) };
  expect(await readReturnedDocx(makeWord(body(del('Old rule.')), { properties }))).toMatchObject({
    items: [],
    sections: [],
  });
  const kept = await readReturnedDocx(makeWord(body(r('Old rule.')), { properties }));
  expect(kept).toMatchObject({
    items: [{ section: 'old', proposal: 'Old rule.', quote: null }],
    sections: [],
  });
});

it('paragraphs that run together under a paragraph that went stay in their own sections', async () => {
  const body =
    `<w:p><w:bookmarkStart w:id="1" w:name="mz_en_a"/>${r('A')}</w:p>` +
    p(`${del('gone')}<w:bookmarkEnd w:id="1"/>`, markDel) +
    `<w:p><w:bookmarkStart w:id="2" w:name="mz_en_b"/>${r('B')}<w:bookmarkEnd w:id="2"/></w:p>`;
  const manifest = {
    packet: 'c/o',
    locales: ['en'],
    sections: [{ key: 'a' }, { key: 'b' }].map((one) => ({ ...one, section: one.key })),
  };
  const { sections } = await readReturnedDocx(
    makeWord(body, { properties: { 'mizan.manifest': JSON.stringify(manifest) } }),
  );
  expect(sections.map(({ key, blocks }) => [key, blocks])).toEqual([
    ['a', ['A']],
    ['b', ['B']],
  ]);
});
