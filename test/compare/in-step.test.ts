/** Documents in step: paired place by place, or not at all. */
import { describe, expect, test } from 'vitest';
import { pairInStep } from '../../src/compare/in-step.ts';
import { parseDocument } from '../../src/document/parse.ts';

const document = (locale: string, text: string) =>
  parseDocument({ locale, path: 'a', file: `${locale}/a.md`, text });
const source = document('en', '# Rules {#rules}\n\nWe remove spam.\n\n- lies\n- threats\n');

describe('documents in step', () => {
  test('are paired section by section and block by block', () => {
    const pair = pairInStep(
      source,
      document('ur', '# اصول {#rules}\n\nہم اسپام ہٹاتے ہیں۔\n\n- جھوٹ\n- دھمکیاں\n'),
    )!;
    const blocks = pair.sections.flatMap((section) => section.blocks);
    expect(blocks.map(({ source: [a], translation: [b] }) => [a!.text, b!.text])).toEqual([
      ['We remove spam.', 'ہم اسپام ہٹاتے ہیں۔'],
      ['lies', 'جھوٹ'],
      ['threats', 'دھمکیاں'],
    ]);
  });

  test.each([
    ['another id', '# اصول {#rule}\n\nہم\n\n- جھوٹ\n- دھمکیاں\n'],
    ['no ids', '# اصول\n\nہم\n\n- جھوٹ\n- دھمکیاں\n'],
    ['a block less', '# اصول {#rules}\n\nہم\n\n- جھوٹ\n'],
    ['a list made prose', '# اصول {#rules}\n\nہم\n\nجھوٹ\n\nدھمکیاں\n'],
    ['a section more', '# اصول {#rules}\n\nہم\n\n- جھوٹ\n- دھمکیاں\n\n## نیا {#new}\n'],
  ])('are not in step with %s', (_, text) => {
    expect(pairInStep(source, document('ur', text))).toBeNull();
  });
});
