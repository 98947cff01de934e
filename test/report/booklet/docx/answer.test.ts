/** Room for answers in Word: words that are not in the language of the volume yet are set in their own. */
import { describe, expect, it } from 'vitest';
import type { AnswerField } from '../../../../src/consult/booklet.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { findFaults } from '../../docx/validity.ts';
import { bodyOf, child, descendants, readParts, textOf } from './read.ts';

const field: AnswerField = {
  code: 'q:late',
  label: 'Only in English so far?',
  lang: 'en',
  hint: null,
  kind: 'choice',
  options: [
    { value: '1', label: '1 (not at all)', lang: 'en' },
    { value: '2', label: '2' },
  ],
};

describe('a question in English in an Urdu volume', () => {
  it('is read from left to right, with its sign, in English', async () => {
    const booklet = exampleBooklet(['ur']);
    const [volume] = booklet.volumes;
    const held = {
      ...booklet,
      manifest: null,
      volumes: [{ ...volume!, parts: [{ type: 'answer' as const, field }] }],
    };
    const bytes = renderBookletDocx(held);
    const runs = descendants(bodyOf(await readParts(bytes)), 'w:r');
    for (const words of [field.label, '1 (not at all)']) {
      const run = runs.find((one) => textOf(one).replaceAll('\u200E', '') === words)!;
      expect(child(run, 'w:rPr', 'w:rtl')).toBeUndefined();
      expect(child(run, 'w:rPr', 'w:lang')!.attributes['w:val']).toBe('en-GB');
      // A mark keeps the sign at its end with the words.
      expect(textOf(run).endsWith('\u200E')).toBe(true);
    }
    expect(await findFaults(bytes)).toEqual([]);
  });
});
