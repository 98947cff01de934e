import { describe, expect, it } from 'vitest';
import { nearNames } from '../../src/model/near.ts';

const known = [
  'urdu/arabic-yeh',
  'urdu/arabic-heh',
  'urdu/latin-comma',
  'english/double-word',
  'align/number',
];

describe('nearNames', () => {
  it('finds a slip of the keyboard', () => {
    expect(nearNames('urdu/arabic-yhe', known)[0]).toBe('urdu/arabic-yeh');
    expect(nearNames('english/duble-word', known)[0]).toBe('english/double-word');
  });

  it('finds the rule when the family is missing or wrong', () => {
    expect(nearNames('latin-comma', known)[0]).toBe('urdu/latin-comma');
    expect(nearNames('english/latin_comma', known)[0]).toBe('urdu/latin-comma');
  });

  it('says nothing rather than something far off', () => {
    expect(nearNames('completely-unrelated', known)).toEqual([]);
    expect(nearNames('', known)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(nearNames('urdu/arabic-eh', known, 1)).toHaveLength(1);
  });
});
