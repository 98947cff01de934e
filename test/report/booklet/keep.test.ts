/** What may not be left alone at the foot of a page: words between a heading and what they introduce. */
import { expect, it } from 'vitest';
import type { BookletPart } from '../../../src/consult/booklet.ts';
import { isIntroduction, isSmall } from '../../../src/report/booklet/keep.ts';

const heading = (level: 1 | 2 | 3): BookletPart => ({ type: 'heading', level, text: 'Questions', id: 'q' });
const words: BookletPart = { type: 'text', tone: 'plain', text: 'Answer as many as you like.' };
const list: BookletPart = { type: 'list', ordered: false, items: ['One'] };

it('keeps words with what they introduce', () => {
  expect(isIntroduction([heading(1), words, list], 1)).toBe(true);
  expect(isIntroduction([heading(1), words, heading(2)], 1)).toBe(true);
});

it('leaves words alone that are all a heading has', () => {
  expect(isIntroduction([heading(2), words, heading(1)], 1)).toBe(false);
  expect(isIntroduction([heading(1), words], 1)).toBe(false);
  expect(isIntroduction([heading(1), words, { type: 'page-break' }], 1)).toBe(false);
  expect(isIntroduction([list, words, list], 1)).toBe(false);
});

it('keeps what words are about with the words', () => {
  const facts: BookletPart = { type: 'facts', rows: [{ label: 'About the words', value: 'gifts' }] };
  const quote: BookletPart = { type: 'text', tone: 'quote', text: 'No gifts.' };
  expect(isIntroduction([heading(3), facts, quote], 1)).toBe(true);
  expect(isIntroduction([heading(3), facts, words], 1)).toBe(false);
  expect(isIntroduction([quote, facts, quote], 1)).toBe(false);
  expect(isIntroduction([heading(2), facts, heading(3)], 1)).toBe(true);
  expect(isIntroduction([heading(2), facts, heading(2)], 1)).toBe(false);
});

it('keeps a table on one page that has few rows and few words', () => {
  expect(
    isSmall([
      ['Opens', '16 January'],
      ['Closes', '24 February'],
    ]),
  ).toBe(true);
  expect(isSmall(Array.from({ length: 9 }, () => ['a', 'b']))).toBe(false);
  expect(isSmall([['Section', 'x'.repeat(800)]])).toBe(false);
});
