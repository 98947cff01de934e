import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_CODE, answerCode, topicCode } from '../../src/consult/anchor-name.ts';

describe('topicCode', () => {
  it('is the path with dots', () => {
    expect(topicCode('hate')).toBe('hate');
    expect(topicCode('safety/self-harm_2')).toBe('safety.self-harm_2');
  });

  it.each(['نفرت', 'my rules', 'a.b', 'whole', 'x'.repeat(400)])(
    'has a print where the path cannot be one: %s',
    (path) => {
      expect(topicCode(path)).toMatch(/-[0-9a-f]{8}$/);
    },
  );

  it('is a code that is read back, another one for every document (law)', () => {
    const path = fc.oneof(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.stringMatching(/^[ab./-]{1,4}$/),
    );
    fc.assert(
      fc.property(path, path, (one, other) => {
        const code = `c:${topicCode(one)}`;
        expect(ANSWER_CODE.exec(answerCode('ur', code))?.slice(1)).toEqual(['ur', code]);
        expect(topicCode(one) === topicCode(other)).toBe(one === other);
      }),
    );
  });
});
