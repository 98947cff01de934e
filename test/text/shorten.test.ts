import { expect, it } from 'vitest';
import { shorten } from '../../src/text/shorten.ts';

it('says in one line what is not too long, and cuts the rest', () => {
  expect(shorten(' two\n lines ', 60)).toBe('two lines');
  expect(shorten('abcdef', 6)).toBe('abcdef');
  expect(shorten('abcdefg', 6)).toBe('abcde\u2026');
});

it('leaves no half of a letter', () => {
  expect(shorten('ab\u{1F600}cd', 4)).toBe('ab\u2026');
});
