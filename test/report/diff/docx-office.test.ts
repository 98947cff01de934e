/** The Word diff in the hands of LibreOffice: an independent reader that answers every change. */
import { describe, expect, it } from 'vitest';
import { renderDiffDocx } from '../../../src/report/diff/docx.ts';
import { findLibreOffice, LibreOffice, NO_LIBREOFFICE } from '../../support/libreoffice.ts';
import { descendants, readAnswered, readParts } from '../docx/read-back.ts';
import { AFTER, BEFORE, DATE, describeRead, expectedText, makeWorld } from '../docx/worlds.ts';

const program = findLibreOffice();
describe.skipIf(!program)(program ? 'in LibreOffice' : NO_LIBREOFFICE, () => {
  it('reads as the later text when all is accepted, as the earlier when all is rejected', {
    timeout: 120_000,
  }, async () => {
    const office = new LibreOffice(program!);
    const words = (lines: readonly string[]): string[] =>
      lines.map((line) => line.replace(/^[^:]*: /, '')).filter((line) => line !== '');
    try {
      const urdu = (age: number) =>
        `# نفرت {#hate}\n\nہم **نفرت** کی اجازت نہیں دیتے۔\n\n- ${age} سال سے کم عمر\n- دھمکیاں\n`;
      const { view } = makeWorld(
        { 'en/hate': BEFORE, 'ur/hate': urdu(13) },
        { 'en/hate': `${AFTER}\nOne more paragraph.\n`, 'ur/hate': `${urdu(16)}- قبیلے کے خلاف حملے\n` },
      );
      const bytes = await renderDiffDocx(view, { date: DATE });
      for (const [answer, side] of [
        ['accept', 'to'],
        ['reject', 'from'],
      ] as const) {
        const back = readAnswered(await readParts(office.answer(bytes, answer)), 'accept');
        expect(words(describeRead(back))).toEqual(words(expectedText(view, side)));
      }
      const kept = await readParts(office.answer(bytes, 'keep'));
      const names = descendants(kept.get('word/document.xml')!, 'w:bookmarkStart').map(
        ({ attributes }) => attributes['w:name'],
      );
      expect(names).toEqual(expect.arrayContaining(['mz_hate', 'mz_hate_ur']));
      expect(descendants(kept.get('word/document.xml')!, 'w:ins').length).toBeGreaterThan(0);
    } finally {
      office.close();
    }
  });
});
