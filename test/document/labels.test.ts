// Labels over lists of rules: how what is written is looked up.
import { describe, expect, it } from 'vitest';
import { indexLabels, lookUpLabel } from '../../src/document/labels.ts';

const labels = indexLabels(
  {
    dispositions: {
      'not-allowed': { en: ['Not allowed'] },
      allowed: { en: ['Allowed'], ur: ['اجازت ہے'] },
      'age-restricted': { en: ['Age-restricted', 'Age-restricted (16)'] },
      ineligible: {},
    },
    definitions: { en: ['Definitions'] },
  },
  'en',
);

describe('lookUpLabel', () => {
  it.each([
    ['Not allowed:', 'not-allowed'],
    ['NOT  allowed', 'not-allowed'],
    ['Age-restricted (18 and older):', 'age-restricted'],
    ['Age-restricted (16)', 'age-restricted'],
    ['Definitions', 'definitions'],
    ['Allowed with care', undefined],
    ['(18 and older)', undefined],
    ['اجازت ہے', undefined],
  ])('%s', (text, expected) => {
    expect(lookUpLabel(text, labels)).toBe(expected);
  });
});
