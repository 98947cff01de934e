/** What a reader does to a packet at random comes back exactly: nothing lost, nothing made up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { findEdits } from '../../../../src/consult/returned/find-edits.ts';
import { escapeWords, makeWord, p, r, row, table } from './word-files.ts';

const MARK = 'w:id="9" w:author="Amna" w:date="2023-02-10T09:00:00Z"';
const KEYS = ['a', 'b', 'c'];
const manifest = {
  packet: 'c/o',
  build: 'b',
  locales: ['en'],
  sections: KEYS.map((key) => ({ key, section: key, document: 'd', removed: false })),
  questions: KEYS,
};
const properties = { 'mizan.manifest': JSON.stringify(manifest) };

/** A word as it was sent, and what somebody did to it. */
interface Word {
  text: string;
  /** Ours: plain, put in or taken out by our own redline. */
  ours: 'plain' | 'ins' | 'del';
  /** Theirs. */
  done: 'kept' | 'struck' | 'before' | 'comment';
  said: string;
}

const word = fc.constantFrom(
  'rule',
  'never',
  'بچے',
  '13',
  'a<b&c',
  'نہیں',
  '\u201Cyes\u201D',
  'days.',
  'ہے۔',
);
const said = fc.constantFrom('Why?', 'یہ درست ہے', '=cmd', '<script>', 'two words');
const words = fc.array(
  fc.record<Word>({
    text: word,
    ours: fc.constantFrom('plain', 'plain', 'plain', 'ins', 'del'),
    done: fc.constantFrom('kept', 'kept', 'kept', 'struck', 'before', 'comment'),
    said,
  }),
  { minLength: 1, maxLength: 6 },
);
const paragraphs = fc.array(fc.record({ words, joined: fc.constantFrom(false, false, true) }), {
  minLength: 1,
  maxLength: 4,
});
const world = fc.record({
  sections: fc.tuple(paragraphs, paragraphs, paragraphs),
  answers: fc.tuple(...KEYS.map(() => fc.option(said, { nil: '' }))),
  typed: fc.array(said, { maxLength: 3 }),
});

it('random insertions, deletions, joins, comments, answers and stray words', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ sections, answers, typed }) => {
      const comments: { section: string; quote: string | null; text: string }[] = [];
      const expected: Record<string, string[]> = {};
      let body = p('Ours before');
      sections.forEach((list, at) => {
        const key = KEYS[at]!;
        const blocks: string[] = [];
        let line = '';
        let xml = '';
        list.forEach(({ words: all, joined }, index) => {
          const isLast = index === list.length - 1;
          let inside = index === 0 ? `<w:bookmarkStart w:id="${at}" w:name="mz_en_${key}"/>` : '';
          for (const one of all) {
            const { text: left, xml: run } = setWord(one, comments.length);
            if (one.done === 'comment') {
              const quote = one.ours === 'del' ? one.text : left;
              comments.push({ section: key, quote, text: one.said });
            }
            inside += run;
            line += left === '' ? '' : `${left} `;
          }
          if (isLast) inside += `<w:bookmarkEnd w:id="${at}"/>`;
          const gone = joined && !isLast;
          xml += p(inside, gone ? `<w:rPr><w:del ${MARK}/></w:rPr>` : '');
          if (!gone) {
            if (line.trim() !== '') blocks.push(line.trim());
            line = '';
          }
        });
        expected[key] = blocks;
        const field = p(r(`mz|en|q:${key}`, '<w:vanish/>')) + p(r(answers[at]!));
        body += `${xml}${p()}${table(row([field]))}${p('Ours between')}`;
      });
      body += typed.map((text) => p(`<w:ins ${MARK}>${r(text)}</w:ins>`)).join('');
      const file = makeWord(body, {
        properties,
        comments: comments
          .map(({ text }, id) => `<w:comment w:id="${id}" w:author="Amna">${p(r(text))}</w:comment>`)
          .join(''),
      });
      const returned = await readReturnedDocx(file);
      for (const key of KEYS) {
        const blocks = returned.sections.find((section) => section.key === key)?.blocks ?? [];
        expect(blocks.map(fold)).toEqual(expected[key]!.map(fold));
        expect(findEdits({ key, locale: 'en', blocks, at: 's' }, expected[key]!)).toEqual([]);
      }
      const items = returned.items.map(({ section, question, quote, text }) => ({
        section,
        question,
        quote,
        text,
      }));
      expect(items).toEqual([
        ...KEYS.flatMap((key, at) =>
          answers[at] === '' ? [] : [{ section: null, question: key, quote: null, text: answers[at] }],
        ),
        ...comments.map((comment) => ({ ...comment, question: null })),
        ...(typed.length > 0
          ? [{ section: null, question: null, quote: null, text: typed.join('\n\n') }]
          : []),
      ]);
      expect(new Set(returned.items.map(({ at }) => at)).size).toBe(items.length);
    }),
    { numRuns: 150 },
  );
});

/** A word with everything that was done to it, and what is left of it when all is accepted. */
function setWord({ text, ours, done, said: more }: Word, comment: number): { text: string; xml: string } {
  const run = (content: string): string => r(`${content} `);
  const gone = (content: string): string =>
    `<w:del ${MARK}><w:r><w:delText xml:space="preserve">${escapeWords(content)} </w:delText></w:r></w:del>`;
  const plain =
    ours === 'del' ? gone(text) : ours === 'ins' ? `<w:ins ${MARK}>${run(text)}</w:ins>` : run(text);
  const left = ours === 'del' ? '' : text;
  switch (done) {
    case 'struck':
      return { text: '', xml: ours === 'ins' ? `<w:ins ${MARK}>${gone(text)}</w:ins>` : gone(text) };
    case 'before':
      return { text: `${more} ${left}`.trim(), xml: `<w:ins ${MARK}>${run(more)}</w:ins>${plain}` };
    case 'comment':
      return {
        text: left,
        xml: `<w:commentRangeStart w:id="${comment}"/>${plain}<w:commentRangeEnd w:id="${comment}"/><w:r><w:commentReference w:id="${comment}"/></w:r>`,
      };
    default:
      return { text: left, xml: plain };
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
