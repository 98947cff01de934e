/** Word diffs as a person reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpace } from '../../src/compare/word-tokens.ts';
import { diffWords } from '../../src/compare/words.ts';
import { languageOf } from '../../src/text/languages.ts';

const en = languageOf('en');
const ur = languageOf('ur');

function show(from: string, to: string, language = en): string {
  return diffWords(from, to, language)
    .map(([op, text]) => (op === '=' ? text : op === '-' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('diffWords', () => {
  it.each([
    ['a word', 'You must be 13 or older.', 'You must be 14 or older.', 'You must be [-13-]{+14+} or older.'],
    [
      'a name put in a list',
      'race, religion, gender',
      'race, religion, tribe, gender',
      'race, religion, {+tribe, +}gender',
    ],
    [
      'a sentence put in',
      'We like cats. We like dogs.',
      'We like cats. Horses are large. We like dogs.',
      'We like cats. {+Horses are large. +}We like dogs.',
    ],
    ['a mark, with its word', 'is libelous; or', 'is libelous or', 'is [-libelous;-]{+libelous+} or'],
    ['a mark with the spaces it lost', 'one \u2014 two', 'one\u2014two', 'one[- \u2014 -]{+\u2014+}two'],
    [
      'brackets put around a word',
      'at least 13 years',
      'at least thirteen (13) years',
      'at least {+thirteen (+}13{+)+} years',
    ],
    ['line breaks as nothing', 'one\ntwo  three', 'one two three', 'one two three'],
    ['other spellings of one word, whole', 'don\u2019t', "don't", "[-don\u2019t-]{+don't+}"],
  ])('shows %s', (_, from, to, shown) => {
    expect(show(from, to)).toBe(shown);
  });

  it('absorbs a little word between edits', () => {
    expect(show('We remove the post and tell the owner.', 'We delete the video and tell the owner.')).toBe(
      'We [-remove the post-]{+delete the video+} and tell the owner.',
    );
  });

  it('never absorbs a word a rule hangs on', () => {
    expect(
      show(
        'Posts about war must not stay on the platform.',
        'Posts about sport could not leave the platform.',
      ),
    ).toContain('} not [-stay');
    expect(show('Posts of 13 minutes go.', 'Videos of 13 hours go.')).toContain('13 [-minutes-]');
  });

  it('does not shred two sentences that say different things', () => {
    expect(
      show(
        'The quick fox jumps over the lazy dog near a river.',
        'A brown cat sleeps under the old tree by our house.',
      ),
    ).toBe(
      '[-The quick fox jumps over the lazy dog near a river.-]{+A brown cat sleeps under the old tree by our house.+}',
    );
  });

  it('keeps Urdu words whole and their marks with them', () => {
    expect(show('ہم اس کی اجازت نہیں دیتے۔', 'ہم اس کی اجازت دیتے ہیں۔', ur)).toBe(
      'ہم اس کی اجازت [-نہیں -]دیتے{+ ہیں+}۔',
    );
  });

  it('does not pair other words where only letters of another keyboard differ', () => {
    const shown = diffWords('یہ كتاب اچھی ہے', 'یہ کتاب اچھی ہے', ur);
    expect(shown).toEqual([
      ['=', 'یہ '],
      ['-', 'كتاب'],
      ['+', 'کتاب'],
      ['=', ' اچھی ہے'],
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const word = fc.constantFrom(
      'not',
      'the',
      'of',
      'rule',
      'remove',
      '13',
      'نہیں',
      'اور',
      '۱۳',
      ',',
      '.',
      '. ',
      ' ',
      '\n',
      '—',
      '(',
      ')',
      '"',
      "don't",
      'don\u2019t',
      '😀',
      'a',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' ').replace(/ ([,.)])/g, '$1'));
    fc.assert(
      fc.property(text, text, fc.constantFrom(en, ur, languageOf('tlh')), (from, to, language) => {
        const words = diffWords(from, to, language);
        const told = (skip: string): string =>
          words
            .filter(([op]) => op !== skip)
            .map(([, piece]) => piece)
            .join('');
        expect(told('+')).toBe(foldSpace(from));
        expect(told('-')).toBe(foldSpace(to));
        expect(words.every(([, piece]) => piece !== '')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is bounded for long texts that have nothing in common', () => {
    const text = (word: string): string =>
      Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(diffWords(text('a'), text('b'), en)).toHaveLength(2);
  });
});
