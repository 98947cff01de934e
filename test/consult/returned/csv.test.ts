/** Tables as people and spreadsheets save them: nothing in a row is lost. */

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/consult/returned/csv.ts';
import { arbitraryWords } from '../../support/responses.ts';

describe('readCsv', () => {
  it('reads columns in any order, under names people give them', () => {
    const { items, notes } = readCsv(
      '\uFEFFComment,Section ID,Organisation,Type of comment,Quotation,Permission to publish,Language\n"Too ""strict"",\nsecond line",slurs,Paper Lantern,Objection,a word,without our name,en\n',
    );
    expect(notes).toEqual([]);
    expect(items).toEqual([
      {
        kind: 'objection',
        locale: 'en',
        section: 'slurs',
        question: null,
        quote: 'a word',
        text: 'Too "strict",\nsecond line',
        at: 'row 2',
        author: null,
        date: null,
        organisation: 'Paper Lantern',
        permission: 'anonymous',
      },
    ]);
  });

  it.each([
    ['semicolons', 'section;comment\r\nslurs;a, b\r\n'],
    ['tabs', 'section\tcomment\nslurs\ta, b\n'],
    ['a line that names the sign', 'sep=;\nsection;comment\nslurs;a, b\n'],
    ['Urdu heads', 'حصہ,رائے\nslurs,"a, b"\n'],
  ])('reads %s', (_what, text) => {
    expect(readCsv(text).items).toMatchObject([{ section: 'slurs', text: 'a, b', at: 'row 2' }]);
  });

  it('takes the guard before a formula off, and no other mark', () => {
    const { items } = readCsv("section,comment\na,'=1+1\nb,'tis so\nc,'-5\n");
    expect(items.map(({ text }) => text)).toEqual(['=1+1', "'tis so", '-5']);
  });

  it('makes an edit of proposed words, and a comment of the reasons', () => {
    const { items } = readCsv(
      'section,current text,proposed text,comment\nslurs,may,must,Clearer\nslurs,old,,\n',
    );
    expect(items.map(({ quote, proposal, text, at }) => [quote, proposal, text, at])).toEqual([
      ['may', 'must', 'must', 'row 2'],
      ['may', undefined, 'Clearer', 'row 2, reasons'],
      ['old', undefined, '', 'row 3'],
    ]);
    expect(readCsv('section,kind,quote,text\ns,edit,may,must\n').items[0]).toMatchObject({
      proposal: 'must',
    });
  });

  it('keeps rows that it cannot understand, and cells under unknown heads', () => {
    const unplaced = readCsv('section,comment\nslurs,\n').items[0];
    expect(unplaced).toMatchObject({ section: null, text: 'slurs' });
    expect(unplaced).not.toHaveProperty('whole');
    const odd = readCsv('comment,section,kind,priority\nx,slurs,shouting,high,more\n');
    expect(odd.items[0]).toMatchObject({ kind: 'comment', text: 'x\npriority: high\nmore\nshouting' });
    expect(odd.notes!.join()).toContain('“priority”');
    expect(readCsv('1,2\n3,4\n').items.map(({ text }) => text)).toEqual(['1 | 2', '3 | 4']);
  });

  it('reads on where a quotation mark is never closed', () => {
    const { items } = readCsv('section,comment\na,"never closed\nb,fine\n');
    expect(items.map(({ section }) => section)).toEqual(['a', 'b']);
    expect(items[0]!.text).toContain('never closed');
  });

  it('takes the column of names for who sent a row only where no other tells', () => {
    const senders = (text: string) => readCsv(text).items.map(({ organisation }) => organisation);
    expect(senders('name,comment\nGlass Pigeon,Fine.\n,Good.\n')).toEqual(['Glass Pigeon', null]);
    expect(senders('organisation,name,comment\npaper-lantern,Amna,Fine.\n,Bilal,Good.\n')).toEqual([
      'paper-lantern',
      null,
    ]);
  });

  it('law: as many items as rows that say something, and every word of them', () => {
    const row = fc.record({ section: fc.constantFrom('', 'slurs'), text: arbitraryWords() });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const full = rows.filter(({ section, text }) => `${section}${text}`.trim() !== '');
        const text = stringify([['section', 'comment'], ...rows.map((one) => [one.section, one.text])], {
          delimiter,
        });
        const { items } = readCsv(text);
        expect(items).toHaveLength(full.length);
        expect(items.map((item) => item.text.trim())).toEqual(
          full.map((one) =>
            (one.text.trim() === '' ? one.section : one.text.replace(/^'(?=[=+\-@\t\r])/, '')).trim(),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});
