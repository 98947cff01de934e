/** The Word diff: accepted it is the later text, rejected the earlier one; and it is a file Word can open. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiffDocx } from '../../../src/report/diff/docx.ts';
import { arbitraryMarkdown } from '../../support/documents.ts';
import { readAnswered, readParts } from '../docx/read-back.ts';
import { findFaults } from '../docx/validity.ts';
import { AFTER, BEFORE, DATE, describeRead, expectedText, makeWorld, type World } from '../docx/worlds.ts';

async function expectBothTexts({ view }: World): Promise<void> {
  const bytes = await renderDiffDocx(view, { date: DATE });
  expect(await findFaults(bytes)).toEqual([]);
  const parts = await readParts(bytes);
  expect(describeRead(readAnswered(parts, 'accept'))).toEqual(expectedText(view, 'to'));
  expect(describeRead(readAnswered(parts, 'reject'))).toEqual(expectedText(view, 'from'));
}

describe('a Word diff', () => {
  it('accepted is the later text, rejected the earlier one', async () => {
    await expectBothTexts(makeWorld({ 'en/hate': BEFORE }, { 'en/hate': AFTER }));
  });

  it.each<[string, string, string]>([
    [
      'a paragraph that became a list item',
      'One two three four five six.\n\nEnd.\n',
      '- One two three four five six.\n\nEnd.\n',
    ],
    [
      'a heading one level down',
      '# A\n\n## Rules on hate {#x}\n\nText of it.\n',
      '# A\n\n### Rules on hate {#x}\n\nText of it, more.\n',
    ],
    [
      'a table that lost a column',
      '# A\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n',
      '# A\n\n| a | c |\n|---|---|\n| 1 | 3 |\n',
    ],
    [
      'a table that went',
      '# A\n\nBefore.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n',
      '# A\n\nBefore.\n\nAfter.\n',
    ],
    ['a table that came first', '# A\n\nAfter.\n', '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n'],
    [
      'two tables beside each other',
      '# A\n\n| a |\n|---|\n| 1 |\n\n<!-- x -->\n\n| b |\n|---|\n| 2 |\n',
      '# A\n\n| a |\n|---|\n| 1 |\n\n<!-- x -->\n\n| b |\n|---|\n| 3 |\n',
    ],
    [
      'words that moved to another cell',
      '# A\n\n| one two three | four |\n|---|---|\n| 1 | 2 |\n',
      '# A\n\n| one two | three four |\n|---|---|\n| 1 | 2 |\n',
    ],
    ['code', '# A\n\n```\na  b\n  c\n```\n', '# A\n\n```\na  b\n   c\n```\n'],
    [
      'nested lists and quotes',
      '# A\n\n- one\n  - two\n\n    inside\n- three\n\n> said\n> > deeper\n',
      '# A\n\n- one\n  1. two\n\n     inside it\n- three\n\n> said so\n> > deeper\n',
    ],
    ['a section that went', '# A\n\nText.\n\n## B {#b}\n\nGone with it.\n\n- all\n', '# A\n\nText.\n'],
    ['a document that came', '', '# New {#new}\n\nAll of it.\n'],
  ])('holds for %s', async (_, before, after) => {
    await expectBothTexts(makeWorld({ 'en/topic': before }, { 'en/topic': after }));
  });

  it('holds in Urdu beside English', async () => {
    await expectBothTexts(
      makeWorld(
        {
          'en/hate': BEFORE,
          'ur/hate':
            '# نفرت {#hate}\n\nہم **نفرت** کی اجازت نہیں دیتے۔ فون: <span dir="ltr">042-3579 1246</span>\n\n- 13 سال سے کم عمر\n- دھمکیاں\n',
        },
        {
          'en/hate': AFTER,
          'ur/hate':
            '# نفرت انگیز گفتگو {#hate}\n\nہم **نفرت** کی ہرگز اجازت نہیں دیتے۔ فون: <span dir="ltr">042-3579 1247</span>\n\n- دھمکیاں\n- 16 سال سے کم عمر\n- LIVE پر قبیلے کے خلاف حملے\n',
        },
      ),
    );
  });

  it('holds for any two texts', async () => {
    const texts = fc.tuple(arbitraryMarkdown(), arbitraryMarkdown());
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async ([a, b], related) => {
        await expectBothTexts(makeWorld({ 'en/topic': a }, { 'en/topic': related ? `${a}\n\n${b}` : b }));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same, byte for byte, every time', async () => {
    const make = () =>
      renderDiffDocx(makeWorld({ 'en/hate': BEFORE }, { 'en/hate': AFTER }).view, { date: DATE });
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});
