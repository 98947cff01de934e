/** Titles that are plain lines, and lines that are none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferHeadings, isPoorInHeadings } from '../../src/document/infer-headings.ts';
import { arbitraryMarkdown, makeDocument } from '../support/documents.ts';

const PROSE = 'We care about everyone who comes here, and these are the rules by which we look after them.';

function titles(text: string): string[] {
  return inferHeadings(makeDocument(text)).sections.map(({ title, level }) => `${level} ${title}`.trim());
}

describe('inferHeadings', () => {
  it('takes short lines above prose for titles', () => {
    expect(titles(`Minor safety\n\n${PROSE}\n\nHateful behaviour\n\n${PROSE}\n`)).toEqual([
      '0',
      '1 Minor safety',
      '1 Hateful behaviour',
    ]);
  });

  it('nests a title that follows a title', () => {
    expect(titles(`Safety\n\nHate speech\n\n${PROSE}\n\nThreats\n\n${PROSE}\n`)).toEqual([
      '0',
      '1 Safety',
      '2 Hate speech',
      '2 Threats',
    ]);
  });

  it('leaves labels, lead-ins, list-like lines and sentences alone', () => {
    const label = (name: string) => `${name}\n\nAllowed\n\n- this\n\n${PROSE}\n\n`;
    expect(titles(`${label('One')}${label('Two')}${label('Three')}`)).toEqual([
      '0',
      '1 One',
      '1 Two',
      '1 Three',
    ]);
    expect(titles(`Do not post:\n\n- this\n\nBe kind.\n\n${PROSE}\n`)).toEqual(['0']);
    expect(
      titles(`Do not post:\n\nApples\n\nPears\n\n${PROSE}\n\nDo not eat:\n\nFigs\n\n${PROSE}\n`),
    ).toEqual(['0']);
    expect(titles('Apples\n\nPears\n\nPlums\n\nGrapes\n\nFigs\n')).toEqual(['0']);
  });

  it('reads titles in scripts without capitals', () => {
    const prose = 'ہم یہاں آنے والے ہر شخص کا خیال رکھتے ہیں، اور یہ وہ اصول ہیں جن پر ہم چلتے ہیں۔';
    expect(titles(`بچوں کا تحفظ\n\n${prose}\n\nنفرت انگیز رویہ\n\n${prose}\n`)).toEqual([
      '0',
      '1 بچوں کا تحفظ',
      '1 نفرت انگیز رویہ',
    ]);
  });

  it('frees headings from list items', () => {
    expect(titles(`## Not allowed\n\n- #### Threats\n  ${PROSE}\n\n- #### Slurs\n  ${PROSE}\n`)).toEqual([
      '0',
      '2 Not allowed',
      '3 Threats',
      '3 Slurs',
    ]);
  });

  it('loses no byte and no block', () => {
    fc.assert(
      fc.property(arbitraryMarkdown(), (text) => {
        const document = makeDocument(text);
        const inferred = inferHeadings(document);
        expect(inferred.sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          document.sections.map(({ start, end }) => text.slice(start, end)).join(''),
        );
        const kept = inferred.sections.flatMap(({ heading, blocks }) => [
          ...(heading ? [heading.text] : []),
          ...blocks.map((block) => block.text),
        ]);
        const all = document.sections.flatMap(({ heading, blocks }) => [
          ...(heading ? [heading.text] : []),
          ...blocks.map((block) => block.text),
        ]);
        expect(kept.filter(Boolean)).toEqual(all.filter(Boolean));
      }),
    );
  });
});

describe('isPoorInHeadings', () => {
  it('is for long texts with next to no headings', () => {
    const long = `${PROSE} `.repeat(40);
    expect(isPoorInHeadings(makeDocument(long))).toBe(true);
    expect(isPoorInHeadings(makeDocument(`# A\n\n${PROSE}\n`))).toBe(false);
    expect(
      isPoorInHeadings(makeDocument(`# A\n\n${long.slice(0, 1800)}\n\n## B\n\n${long.slice(0, 1800)}\n`)),
    ).toBe(false);
  });
});
