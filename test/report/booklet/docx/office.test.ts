/** A booklet in Word in the hands of LibreOffice: opened, saved, and read back. */
import { describe, expect, it } from 'vitest';
import { diffCorpora } from '../../../../src/compare/diff.ts';
import { answerCode, bookmarkName } from '../../../../src/consult/anchor-name.ts';
import { joinProperty } from '../../../../src/consult/long-property.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { findLibreOffice, LibreOffice, NO_LIBREOFFICE } from '../../../support/libreoffice.ts';
import { config, makeCorpus } from '../../docx/worlds.ts';
import { bodyOf, child, descendants, readBookmark, readCodes, readParts, readProperties } from './read.ts';

const program = findLibreOffice();
describe.skipIf(!program)(program ? 'in LibreOffice' : NO_LIBREOFFICE, () => {
  it('keeps words that went where the shape of their paragraph changed too', {
    timeout: 120_000,
  }, async () => {
    const before = '# T {#t}\n\n## Hateful behaviour {#h}\n\nText.\n\nGone are one two three four five.\n';
    const after =
      '# T {#t}\n\n### Hate speech and hateful behaviour {#h}\n\nText.\n\n- one two three four five six\n';
    const corpora = [before, after].map((text) => makeCorpus({ 'en/topic': text }));
    const { changes } = diffCorpora(corpora[0]!, corpora[1]!, { config });
    const change = changes.find(({ section }) => section.to === 'h')!;
    const booklet = exampleBooklet(['en']);
    booklet.volumes[0]!.parts = [
      {
        type: 'redline',
        anchor: { key: 'h', section: 'h', document: 'topic', title: 'Hate', permalink: null },
        change,
        documents: { from: null, to: null },
      },
    ];
    const bytes = renderBookletDocx(booklet);
    const office = new LibreOffice(program!);
    try {
      const back = await readParts(office.answer(bytes, 'keep'));
      const name = bookmarkName('en', 'h');
      expect(readBookmark(back, name, 'accept')).toEqual([
        'Hate speech and hateful behaviour',
        'Text.',
        'one two three four five six',
      ]);
      expect(readBookmark(back, name, 'reject')).toEqual([
        'Hateful behaviour',
        'Text.',
        'Gone are one two three four five.',
      ]);
    } finally {
      office.close();
    }
  });

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
