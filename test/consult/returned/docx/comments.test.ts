import { describe, expect, it } from 'vitest';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import type { ReturnedItem } from '../../../../src/consult/returned/returned.ts';
import { del, editBody, ins, makeWord, p, r, row, table } from './word-files.ts';

const MANIFEST = {
  packet: 'c/o',
  locales: ['en', 'ur'],
  sections: [{ key: 'sleep', section: 'sleep', document: 'd', removed: false }],
  questions: ['impact'],
};
const properties = { 'mizan.manifest': JSON.stringify(MANIFEST) };
const HAND = 'w:author="Amna Raza" w:date="2023-02-10T09:00:00Z"';

const comment = (id: number, text: string, paragraph = 'AA'): string =>
  `<w:comment w:id="${id}" ${HAND}><w:p w14:paraId="${paragraph}"><w:r><w:annotationRef/></w:r>${r(text)}</w:p></w:comment>`;
const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const section = (inside: string, locale = 'en'): string =>
  `<w:p><w:bookmarkStart w:id="5${locale.length}" w:name="mz_${locale}_sleep"/>${r('Sleep')}</w:p><w:p>${inside}</w:p><w:p><w:bookmarkEnd w:id="5${locale.length}"/></w:p>`;

async function comments(body: string, inside: string, commentsExtended?: string): Promise<ReturnedItem[]> {
  const { items } = await readReturnedDocx(
    makeWord(body, { comments: inside, commentsExtended, properties }),
  );
  return items.filter(({ at }) => /^comment \d/.test(at));
}

describe('comments', () => {
  it('hang on their section with the words they are about', async () => {
    const body = section(`${r('No calls ')}${start(1)}${r('after ')}${r('21:00')}${end(1)}${r('.')}`);
    expect(await comments(body, comment(1, 'Why not 20:00?'))).toEqual([
      {
        kind: 'comment',
        locale: 'en',
        section: 'sleep',
        question: null,
        quote: 'after 21:00',
        text: 'Why not 20:00?',
        at: 'comment 1',
        author: 'Amna Raza',
        date: '2023-02-10T09:00:00Z',
      },
    ]);
  });

  it('over several paragraphs, on words that went, on no words, on nothing', async () => {
    const body =
      section(
        `${start(1)}${r('One')}</w:p><w:p>${r('two')}${end(1)}${start(2)}${del('old')}${end(2)}${start(3)}${r('a')}${del('b')}${ins('c')}${end(3)}`,
      ) + p(`${r('Ours')}<w:r><w:commentReference w:id="4"/></w:r>`);
    const all = await comments(body, [1, 2, 3, 4, 5].map((id) => comment(id, `c${id}`)).join(''));
    expect(all.map(({ text, quote, section: key }) => [text, quote, key])).toEqual([
      ['c1', 'One two', 'sleep'],
      ['c2', 'old', 'sleep'],
      ['c3', 'ac', 'sleep'],
      ['c4', null, null],
      ['c5', null, null],
    ]);
    expect(new Set(all.map(({ at }) => at)).size).toBe(5);
  });

  it('threads and what is resolved', async () => {
    const body = section(`${start(1)}${start(2)}${r('x')}${end(1)}${end(2)}`);
    const extended =
      '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="B2" w15:paraIdParent="A1" w15:done="0"/>';
    const all = await comments(body, comment(1, 'first', 'A1') + comment(2, 'second', 'B2'), extended);
    expect(all.map(({ at, text }) => [at, text])).toEqual([
      ['comment 1 (resolved)', 'first'],
      ['comment 2, reply to comment 1', 'second'],
    ]);
  });

  it('in the room of an answer they keep the question, in a comment field the section', async () => {
    const field = (code: string, inside: string): string =>
      table(
        row([p('Label', '<w:pStyle w:val="AnswerLabel"/>')]),
        row([p(r(`mz|en|${code}`, '<w:vanish/>')) + p(inside)]),
      );
    const body =
      field('q:impact', `${start(1)}${r('Much')}${end(1)}`) +
      p() +
      field('c:sleep', `${start(2)}${r('Late')}${end(2)}`);
    expect(await comments(body, comment(1, 'A') + comment(2, 'B'))).toMatchObject([
      { question: 'impact', section: null, quote: 'Much' },
      { question: null, section: 'sleep', quote: 'Late' },
    ]);
  });

  it('of many paragraphs keep their lines, and tell their language by their letters', async () => {
    const long = `<w:comment w:id="1" ${HAND}>${p('پہلی بات')}${p('دوسری بات')}</w:comment>`;
    expect(await comments(section(`${start(1)}${r('x')}${end(1)}`), long)).toMatchObject([
      { text: 'پہلی بات\nدوسری بات', locale: 'ur' },
    ]);
  });

  it('outside sections name the heading above them', async () => {
    const heading = '<w:pStyle w:val="Heading1"/>';
    const body = p('Part one', heading) + p('Sub', heading) + p(`${start(1)}${r('words')}${end(1)}`);
    expect(await comments(body, comment(1, 'c'))).toMatchObject([
      { section: null, within: ['Sub'], quote: 'words' },
    ]);
  });

  it('on a line of the contents name the heading there', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> TOC \\o </w:instrText></w:r>';
    const body = p(
      `${field('begin')}${code}${field('separate')}${start(1)}${r('Sleep')}${end(1)}${r('\t12')}${field('end')}`,
    );
    expect(await comments(body, comment(1, 'c'))).toMatchObject([
      { within: ['Sleep', 'Sleep'], quote: 'Sleep' },
    ]);
  });

  it('on a row that links to a section, or names one, are about that', async () => {
    const link = (name: string, words: string): string =>
      `<w:hyperlink w:anchor="${name}">${r(words)}</w:hyperlink>`;
    const old = (name: string, words: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK \\l "${name}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      p('Summary', '<w:pStyle w:val="Heading1"/>') +
      table(
        row([p(link('mz_en_sleep', 'Sleep')), p('Stricter'), p(`${start(1)}${r('no calls')}${end(1)}`)]),
        row([p(old('MZ_EN_SLEEP', 'Rest')), p(`${start(2)}${r('Same')}${end(2)}`)]),
        row([p('Waking'), p(`${start(3)}${r('same')}${end(3)}`)]),
        row([p(link('mz_en_other', 'Elsewhere')), p(`${start(4)}${r('same')}${end(4)}`)]),
      ) +
      p(
        `${r('See ')}${start(5)}${link('mz_en_sleep', 'Sleep')}${end(5)}${r(', and answer ')}${start(6)}${r('soon')}${end(6)}`,
      );
    const all = await comments(body, [1, 2, 3, 4, 5, 6].map((id) => comment(id, `c${id}`)).join(''));
    expect(all.map(({ section, within }) => [section, within])).toEqual([
      [null, ['sleep', 'Sleep', 'Stricter', 'no calls', 'Summary']],
      [null, ['Same', 'sleep', 'Rest', 'Same', 'Summary']],
      [null, ['Waking', 'same', 'Summary']],
      [null, ['Elsewhere', 'same', 'Summary']],
      [null, ['sleep', 'Sleep', 'Summary']],
      [null, ['Summary']],
    ]);
  });

  it('without words are told of', async () => {
    const body = section(`${start(1)}${r('x')}${end(1)}${start(2)}${r('y')}${end(2)}`);
    const notesOf = async (inside: string): Promise<string | undefined> =>
      (await readReturnedDocx(makeWord(body, { comments: inside, properties }))).notes?.join();
    expect(await notesOf(comment(1, ' ') + comment(2, 'Said'))).toContain('A comment holds no words');
    expect((await notesOf(comment(2, 'Said'))) ?? '').not.toContain('no words');
  });

  it('without words are left out; dates and names that are none are null', async () => {
    const body = section(`${start(1)}${r('x')}${end(1)}${start(2)}${r('y')}${end(2)}`);
    const odd =
      '<w:comment w:id="2" w:author="Unknown Author" w:date="0-00-00T00:00:00Z"><w:p><w:r><w:t>Said</w:t></w:r></w:p></w:comment>';
    expect(await comments(body, comment(1, ' ') + odd)).toMatchObject([
      { text: 'Said', author: null, date: null },
    ]);
  });
});

it('a comment changes nothing in the text it hangs on', async () => {
  const plain = makeWord(section(r('No calls after 21:00.')), { properties });
  const commented = await editBody(
    makeWord(section(r('No calls after 21:00.')), { properties, comments: comment(1, 'c') }),
    [r('No calls after 21:00.'), `${r('No ')}${start(1)}${r('calls')}${end(1)}${r(' after 21:00.')}`],
  );
  expect((await readReturnedDocx(commented)).sections).toEqual((await readReturnedDocx(plain)).sections);
});
