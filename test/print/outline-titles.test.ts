/** Bookmarks of a PDF that Chromium made: the words of a heading in the order they are read. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderTitles } from '../../src/print/outline-titles.ts';

const title = (text: string): string =>
  `/Title <FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

it('turns the words of an Urdu heading round, and leaves others alone', () => {
  const pdf = `1 0 obj ${title('\u0645\u06CC\u06BA \u067E\u06CC\u06A9\u0679 \u0627\u0633')} endobj 2 0 obj ${title('Why we ask')} endobj`;
  const html =
    '<h1 class="a"><bdi>\u0627\u0633</bdi>  \u067E\u06CC\u06A9\u0679\n\u0645\u06CC\u06BA</h1><h2>Why we ask</h2>';
  expect(orderTitles(pdf, html)).toBe(
    pdf.replace(
      title('\u0645\u06CC\u06BA \u067E\u06CC\u06A9\u0679 \u0627\u0633'),
      title('\u0627\u0633 \u067E\u06CC\u06A9\u0679 \u0645\u06CC\u06BA'),
    ),
  );
});

it('knows a heading with signs that HTML writes otherwise', () => {
  expect(orderTitles(title('B & A'), '<h3>A &amp; B</h3>')).toBe(title('A & B'));
  expect(orderTitles(title('B A'), '<h3>A&#32;B</h3>')).toBe(title('A B'));
});

it('leaves a title alone that is no heading of the page, and never moves a byte', () => {
  expect(orderTitles(title('C A'), '<h3>A B</h3>')).toBe(title('C A'));
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (headings, word) => {
      const pdf = `${headings.map(title).join('\n')}${title(word)}`;
      const html = headings.map((text) => `<h2>${text.split(' ').reverse().join(' ')}</h2>`).join('');
      expect(orderTitles(pdf, html)).toHaveLength(pdf.length);
    }),
  );
});
