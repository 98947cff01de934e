/** The pattern language of phrases. */
import { describe, expect, it } from 'vitest';
import { compilePhrase, compilePhrases, matchBefore } from '../../src/text/phrases.ts';
import { tokenize } from '../../src/text/tokens.ts';

const match = (phrase: string, text: string) =>
  compilePhrases([[phrase, true]])(tokenize(text)).map(({ from, to }) => [from, to]);

describe('phrases', () => {
  it.each([
    ['not allowed|permitted', 'it is not permitted', [[2, 4]]],
    ['not allowed', 'not, allowed', []],
    [
      'we will? remove',
      'we remove and we will remove',
      [
        [0, 2],
        [3, 6],
      ],
    ],
    ['from …2 to', 'from here and there to', []],
    ['from …3 to', 'from here and there to', [[0, 5]]],
    ['from …3 to', 'from here. to', []],
    ['from …3 to', 'from 5 to', []],
    ['do restrict*', 'do restricting', [[0, 2]]],
    ['نہ *یں', 'نہ کریں', [[0, 2]]],
    ['نہ *یں', 'نہ کرنا', []],
  ])('%s in %s', (phrase, text, expected) => {
    expect(match(phrase, text)).toEqual(expected);
  });

  it('takes the longest, and overlaps only when asked', () => {
    const entries = [
      ['allowed', 'permit'],
      ['not allowed', 'prohibit'],
      ['is not', 'negation'],
    ] as const;
    expect(compilePhrases(entries)(tokenize('is not allowed')).map(({ value }) => value)).toEqual([
      'negation',
      'permit',
    ]);
    expect(
      compilePhrases(entries, { overlapping: true })(tokenize('is not allowed')).map(({ value }) => value),
    ).toEqual(['negation', 'prohibit', 'permit']);
    expect(compilePhrases(entries)(tokenize('not allowed')).map(({ value }) => value)).toEqual(['prohibit']);
  });

  it('refuses what does not fit', () => {
    const find = compilePhrases([['allowed', true]], {
      accept: (_, tokens, from) => from === 0 && tokens.length === 1,
    });
    expect(find(tokenize('allowed'))).toHaveLength(1);
    expect(find(tokenize('not allowed'))).toEqual([]);
  });

  it('matches backwards to a place', () => {
    const tokens = tokenize('you must be at least 13');
    expect(matchBefore(compilePhrase('at least'), tokens, 5)).toBe(3);
    expect(matchBefore(compilePhrase('must …2'), tokens, 4)).toBe(1);
    expect(matchBefore(compilePhrase('under'), tokens, 5)).toBe(-1);
  });
});
