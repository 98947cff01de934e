import { expect, it } from 'vitest';
import { nameSome } from '../../src/text/name-some.ts';

it('names some of many, and cuts what is long', () => {
  expect(nameSome([])).toBe('');
  expect(nameSome(['a'])).toBe('a');
  expect(nameSome(['a', 'b', 'c'])).toBe('a, b and c');
  expect(nameSome(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  expect(nameSome(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c and 1 more');
  expect(nameSome(['x'.repeat(300)])).toHaveLength(60);
});
