/** Blocks of a section before and after. */
import { describe, expect, it } from 'vitest';
import { changeBlocks } from '../../src/compare/block-changes.ts';
import { cutPieces } from '../../src/compare/pieces.ts';
import { languageOf } from '../../src/text/languages.ts';
import { makeDocument } from '../support/documents.ts';

function pieces(text: string) {
  const document = makeDocument(text);
  return document.sections.slice(1).flatMap((section) => cutPieces(document, section));
}

/** One line a block: operation, and the words after (or before, where it is gone). */
function tell(from: string, to: string): string[] {
  return changeBlocks(pieces(from), pieces(to), languageOf('en')).map(
    ({ op, from: before, to: after }) => `${op} ${(after ?? before)!.trim()}`,
  );
}

const LIST =
  '## Rules\n\n- Selling medicine without a licence\n- Driving on the wrong side\n- Shouting at strangers at night\n';

describe('changeBlocks', () => {
  it('shows an item moved in its list as moved', () => {
    const to =
      '## Rules\n\n- Driving on the wrong side\n- Shouting at strangers at night\n- Selling medicine without a licence\n';
    expect(tell(LIST, to)).toEqual([
      'equal ## Rules',
      'equal - Driving on the wrong side',
      'equal - Shouting at strangers at night',
      'move - Selling medicine without a licence',
    ]);
  });

  it('lets the item move, not the label it left', () => {
    const from =
      '## Rules\n\n**Not allowed**\n\n- Blood\n\n**Allowed**\n\n- Slow motion of an accident on the road\n- Surgery\n';
    const to =
      '## Rules\n\n**Not allowed**\n\n- Blood\n- Slow motion of an accident on the road\n\n**Allowed**\n\n- Surgery\n';
    expect(tell(from, to)).toContain('move - Slow motion of an accident on the road');
    expect(tell(from, to)).toContain('equal **Allowed**');
  });

  it('does not call the last item changed when another follows it', () => {
    expect(tell(LIST, `${LIST}- Whistling\n\n`)).toEqual([
      'equal ## Rules',
      'equal - Selling medicine without a licence',
      'equal - Driving on the wrong side',
      'equal - Shouting at strangers at night',
      'insert - Whistling',
    ]);
  });

  it('deletes and inserts where two blocks say nothing alike, deletion first', () => {
    const [, ...blocks] = tell(
      '## A\n\nCats sleep all day.\n',
      '## A\n\nEvery appeal is read by two people.\n',
    );
    expect(blocks).toEqual(['delete Cats sleep all day.', 'insert Every appeal is read by two people.']);
  });

  it('pairs definitions of one term, whatever they say now', () => {
    const [, first] = tell(
      '## A\n\n- **Nudity**: bare skin of any kind\n',
      '## A\n\n- **Nudity**: genitals or buttocks that are uncovered\n',
    );
    expect(first).toMatch(/^replace/);
  });

  it('sees other markup around the same words', () => {
    const [, block] = changeBlocks(
      pieces('## A\n\n* one *two* three\n'),
      pieces('## A\n\n- one **two** three\n'),
      languageOf('en'),
    );
    expect(block).toMatchObject({ op: 'replace', words: [['=', 'one two three']] });
  });

  it('pairs paragraphs that share a sentence', () => {
    const shared = 'The purpose of this community is to work on software together.';
    const [, block] = tell(
      `## A\n\n${shared} Sit down. Be kind to all who come here for the first time.\n`,
      `## A\n\n${shared} Nobody owns the place, yet somebody has to keep order in it, and that falls to moderators.\n`,
    );
    expect(block).toMatch(/^replace/);
  });
});

describe('cutPieces', () => {
  it('cuts at the line, so that marks stay with their block', () => {
    const text = '## A\n\n> one\n>\n> two\n\n1. x\n   - y\n\n[^1]: note\n';
    const cut = pieces(text);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    expect(cut.map((piece) => piece.text.trim())).toEqual([
      '## A',
      '> one\n>',
      '> two',
      '1. x',
      '- y',
      '[^1]: note',
    ]);
  });
});
