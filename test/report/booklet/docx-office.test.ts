/** A booklet in Word in the hands of LibreOffice: opened, saved, and read back. */
import { describe, expect, it } from 'vitest';
import { answerCode, bookmarkName } from '../../../src/consult/anchor-name.ts';
import { joinProperty } from '../../../src/consult/long-property.ts';
import { renderBookletDocx } from '../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../support/booklets.ts';
import { findLibreOffice, LibreOffice, NO_LIBREOFFICE } from '../../support/libreoffice.ts';
import {
  bodyOf,
  child,
  descendants,
  readBookmark,
  readCodes,
  readParts,
  readProperties,
} from './docx-read.ts';

const program = findLibreOffice();
describe.skipIf(!program)(program ? 'in LibreOffice' : NO_LIBREOFFICE, () => {
  it('keeps bookmarks whole, hidden codes hidden, tracked changes, properties and directions', {
    timeout: 120_000,
  }, async () => {
    const office = new LibreOffice(program!);
    try {
      const booklet = exampleBooklet();
      const bytes = renderBookletDocx(booklet);
      const [sent, back] = [await readParts(bytes), await readParts(office.answer(bytes, 'keep'))];
      for (const { locale, parts } of booklet.volumes)
        for (const part of parts) {
          if (part.type !== 'redline' && part.type !== 'section') continue;
          const name = bookmarkName(locale, part.anchor.key);
          expect(readBookmark(back, name, 'accept')).toEqual(readBookmark(sent, name, 'accept'));
          expect(readBookmark(back, name, 'reject')).toEqual(readBookmark(sent, name, 'reject'));
        }
      const codes = readCodes(back);
      for (const code of readCodes(sent).keys()) expect(codes.has(code)).toBe(true);
      expect(codes.get(answerCode('ur', 'q:impact'))).toBe('');
      const properties = readProperties(back);
      expect(properties.get('mizan.build')).toBe(booklet.manifest!.build);
      expect(JSON.parse(joinProperty('mizan.manifest', properties)!)).toEqual(booklet.manifest);
      expect(child(back.get('word/settings.xml'), 'w:trackRevisions')).toBeDefined();
      const turned = (parts: typeof sent) => descendants(bodyOf(parts), 'w:bidiVisual').length;
      expect(turned(back)).toBe(turned(sent));
      expect(descendants(bodyOf(back), 'w:sectPr').map((one) => child(one, 'w:bidi') !== undefined)).toEqual([
        false,
        true,
      ]);
    } finally {
      office.close();
    }
  });
});
