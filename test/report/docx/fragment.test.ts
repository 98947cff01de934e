/** Fragments: XML set once reads in every file as if it had been set there. */
import { describe, expect, it } from 'vitest';
import { BodyWriter } from '../../../src/report/docx/body.ts';
import { fillFragment, makeFragment, openSetting } from '../../../src/report/docx/fragment.ts';
import { Links } from '../../../src/report/docx/links.ts';
import { makeParagraph, type Part, plainPiece, type Revision } from '../../../src/report/docx/model.ts';
import { Numbering } from '../../../src/report/docx/numbering.ts';

const VOICE = {
  author: 'mizan',
  date: '2023-01-01T00:00:00Z',
  lang: 'en',
  rtl: null,
  bookmarks: { find: () => null },
};
const piece = (text: string, revision: Revision | null, link: string | null = null) => ({
  ...plainPiece(text, {}, link),
  revision,
});

/** A section with a link, a numbered list, an insertion, and words that look like markup. */
function sample(numbering: Numbering, move: string): Part[] {
  const list = { number: numbering.count(3), level: 0 };
  return [
    makeParagraph('Heading1', 'en', ['Title'], { opens: ['mz_en_a'], closes: ['mz_en_a'] }),
    makeParagraph('Normal', 'en', [
      piece('new', 'ins'),
      piece('site', null, 'https://example.org/'),
      ' w:id="7" r:id="x" <w:numId w:val="9"/>',
    ]),
    {
      ...makeParagraph('ListParagraph', 'en', ['item']),
      shape: { style: 'ListParagraph', list, lang: 'en' },
    },
    makeParagraph('Normal', 'en', [piece('there', 'moveFrom')], { revision: 'moveFrom', move }),
    makeParagraph('Normal', 'en', [piece('there', 'moveTo')], { revision: 'moveTo', move }),
  ];
}

describe('a fragment', () => {
  it('put into a file is what the file would have written', () => {
    const open = openSetting();
    const own = new BodyWriter({ ...VOICE, links: open.links, numbering: open.numbering });
    const fragment = makeFragment(own.write(sample(open.numbering, `move${++open.moves}`)), open);

    const [numbering, links] = [new Numbering(), new Links()];
    numbering.count();
    links.relate('https://other.example/');
    const first = sample(numbering, 'move1');
    const direct = new BodyWriter({ ...VOICE, links, numbering }).write([
      ...first,
      ...sample(numbering, 'move2'),
    ]);

    const [again, more] = [new Numbering(), new Links()];
    again.count();
    more.relate('https://other.example/');
    const ready: Part = { type: 'ready', fragment };
    const filled = new BodyWriter({ ...VOICE, links: more, numbering: again }).write([ready, ready]);
    expect(filled).toBe(direct);
    expect(again.write()).toBe(numbering.write());
    expect(more.write()).toBe(links.write());
  });

  it('keeps bullets, which all lists share', () => {
    const open = openSetting();
    const xml = '<w:numId w:val="1"/>';
    const fragment = makeFragment(xml, open);
    expect(fillFragment(fragment, { ids: 5, moves: 5, numbering: new Numbering(), links: new Links() })).toBe(
      xml,
    );
  });
});
