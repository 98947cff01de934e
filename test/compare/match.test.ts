/** Pairing two lists, on items whose likeness is plain to see. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLists } from '../../src/compare/match.ts';
import type { Scorer } from '../../src/compare/scorer.ts';

/** `id:words` or just words; two items are alike by the letters they share. */
const scorer: Scorer<string> = {
  id: (item) => (item.includes(':') ? item.split(':')[0]! : null),
  prints: (item) => [item],
  size: (item) => item.length,
  cost(a, b) {
    const [x, y] = [new Set(a), new Set(b)];
    const shared = [...x].filter((letter) => y.has(letter)).length;
    const all = new Set([...x, ...y]).size;
    return 10 - (18 * shared) / Math.max(all, 1) + Math.abs(a.length - b.length);
  },
  combine: (items) => items.join(''),
  wholeRun: () => 0,
  evidence: () => 'same letters',
};

const pairs = (source: string[], translation: string[]): string[] =>
  matchLists(source, translation, scorer).map(
    (match) => `${match.source.join('+')}=${match.translation.join('+')}${match.moved ? ' moved' : ''}`,
  );

describe('matchLists', () => {
  it('pairs by id whatever the rest says', () => {
    expect(pairs(['a:one', 'b:two'], ['a:xxxxxxxx', 'b:yyyyyyyy'])).toEqual([
      'a:one=a:xxxxxxxx',
      'b:two=b:yyyyyyyy',
    ]);
  });

  it('tells stage, confidence and evidence', () => {
    expect(matchLists(['a:one'], ['a:two'], scorer)[0]).toMatchObject({
      stage: 'id',
      confidence: 1,
      evidence: 'same id, same letters',
    });
    expect(matchLists(['same'], ['same'], scorer)[0]).toMatchObject({ stage: 'exact', confidence: 0.98 });
    const found = matchLists(['abcdef'], ['abcdeg'], scorer)[0]!;
    expect(found.stage).toBe('structure');
    expect(found.confidence).toBeGreaterThan(0.5);
    expect(found.confidence).toBeLessThan(0.98);
  });

  it('says what is missing and what is extra, in reading order', () => {
    expect(pairs(['abc', 'xyz', 'klm'], ['abc', 'klm'])).toEqual(['abc=abc', 'xyz=', 'klm=klm']);
    expect(pairs(['abc', 'klm'], ['abc', 'xyz', 'klm', 'rst'])).toEqual([
      'abc=abc',
      '=xyz',
      'klm=klm',
      '=rst',
    ]);
  });

  it('marks what changed its place', () => {
    expect(pairs(['a:x', 'b:x', 'c:x'], ['b:x', 'c:x', 'a:x'])).toEqual([
      'a:x=a:x moved',
      'b:x=b:x',
      'c:x=c:x',
    ]);
    expect(pairs(['abcde', 'klmno', 'vwxyz'], ['klmnop', 'vwxyzt', 'abcdef'])).toEqual([
      'abcde=abcdef moved',
      'klmno=klmnop',
      'vwxyz=vwxyzt',
    ]);
  });

  it('reads two as one where their text is one', () => {
    expect(pairs(['abcdefgh', 'klmnopqr', 'vwxyz'], ['abcdefghklmnopqr', 'vwxyz'])).toEqual([
      'abcdefgh+klmnopqr=abcdefghklmnopqr',
      'vwxyz=vwxyz',
    ]);
    expect(pairs(['abcdefghklmnopqr', 'vwxyz'], ['abcdefgh', 'klmnopqr', 'vwxyz'])).toEqual([
      'abcdefghklmnopqr=abcdefgh+klmnopqr',
      'vwxyz=vwxyz',
    ]);
  });

  it('finds a neighbour that was merged into a pair known by its id', () => {
    expect(pairs(['a:bcdefgh', 'klmnopqrs'], ['a:bcdefghklmnopqrs'])).toEqual([
      'a:bcdefgh+klmnopqrs=a:bcdefghklmnopqrs',
    ]);
  });

  it('is not upset by an id that stands twice', () => {
    const found = pairs(['a:abc', 'b:xyz'], ['a:abc', 'a:abc', 'b:xyz']);
    expect(found).toHaveLength(3);
    expect(found).toContain('a:abc=a:abc');
    expect(found).toContain('=a:abc');
    expect(found).toContain('b:xyz=b:xyz');
  });

  it('does without either side', () => {
    expect(pairs([], [])).toEqual([]);
    expect(pairs(['abc'], [])).toEqual(['abc=']);
    expect(pairs([], ['abc'])).toEqual(['=abc']);
  });

  const items = fc.array(fc.oneof(fc.stringMatching(/^[a-f]{1,6}$/), fc.constantFrom('a:b', 'b:cd', 'c:')), {
    maxLength: 12,
  });

  it('places every item exactly once, the source in order', () => {
    fc.assert(
      fc.property(items, items, (source, translation) => {
        const left = source.map((value, at) => ({ value, at }));
        const right = translation.map((value, at) => ({ value, at }));
        const boxed: Scorer<{ value: string; at: number }> = {
          id: ({ value }) => scorer.id(value),
          prints: ({ value }) => scorer.prints(value),
          size: ({ value }) => scorer.size(value),
          cost: (a, b) => scorer.cost(a.value, b.value),
          combine: (all) => ({ value: all.map(({ value }) => value).join(''), at: -1 }),
          wholeRun: () => 0,
          evidence: () => '',
        };
        const found = matchLists(left, right, boxed);
        expect(found.flatMap((match) => match.source.map(({ at }) => at))).toEqual(left.map(({ at }) => at));
        const places = found.flatMap((match) => match.translation.map(({ at }) => at));
        expect([...places].sort((a, b) => a - b)).toEqual(right.map(({ at }) => at));
        for (const match of found) expect(match.source.length + match.translation.length).toBeGreaterThan(0);
      }),
    );
  });

  it('copes with thousands of items that differ', () => {
    const many = (salt: number): string[] =>
      Array.from({ length: 3000 }, (_, at) => `${(at * 7 + salt).toString(26)}k`);
    expect(
      matchLists(many(0), many(3), { ...scorer, cost: (a, b) => (a[0] === b[0] ? 0 : 9), prints: () => [] })
        .length,
    ).toBeGreaterThan(2999);
  });
});
