/** Targets of links in words for readers who have no files. */
import { expect, it } from 'vitest';
import { sayAddress, sayTarget } from '../../../src/report/booklet/say-target.ts';

it('calls a place in the guidelines by the name of its section', () => {
  expect(sayTarget('safety.md#threats')).toBe('threats');
  expect(sayTarget('../safety.md')).toBe('../safety.md');
  expect(sayTarget('https://example.org/a.md#b')).toBe('https://example.org/a.md#b');
});

it('writes an address so that a line may end at its signs', () => {
  expect(sayAddress('https://safety.example/new-users')).toBe('safety.\u200Bexample/\u200Bnew-\u200Busers');
});
