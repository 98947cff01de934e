/** The disposition of comments as a spreadsheet: what is in it, and that no cell runs anything. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/consult/report/gather.ts';
import { renderDispositions, renderRegister } from '../../src/report/responses-csv.ts';
import {
  COMMIT,
  makeInput,
  makeMixture,
  makeResponse,
  ORGANISATIONS,
  SECRETS,
} from '../consult/report/sample.ts';

const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });
const rowsOf = (responses = makeMixture()) =>
  read(renderDispositions(gather(makeInput(responses)), { locale: 'en' }));

describe('renderDispositions', () => {
  it('has a row for everything that may be shown', () => {
    expect(rowsOf()[0]).toEqual({
      id: '1',
      organisation: 'Lantern Circle (fictional)',
      section: 'threats',
      title: 'Threats',
      kind: 'comment',
      question: '',
      language: 'en',
      'about the words': 'threats',
      comment: 'Please name private pictures.',
      'instead of': '',
      disposition: 'accepted',
      'same as': '',
      reason: 'Private pictures are named; […] asked for it too.',
      'answered by': `Change ${COMMIT.slice(0, 10)}: Name private pictures; threats`,
      reply: 'It is in.',
      satisfied: 'yes',
    });
    expect(rowsOf().map((row) => [row['id'], row['organisation'], row['same as']])).toEqual([
      ['1', 'Lantern Circle (fictional)', ''],
      ['2', 'a community group (Pakistan)', '1'],
      ['3', 'a community group (Pakistan)', ''],
      ['4', 'Tin Harbour Club (fictional)', ''],
      ['5', 'Parents at the river school (12 people)', ''],
      ['6', 'Paper Kite Society (fictional)', ''],
    ]);
  });

  it('holds nothing that may not be published', () => {
    const csv = renderDispositions(gather(makeInput(makeMixture())), { locale: 'en' });
    for (const secret of SECRETS) expect(csv).not.toContain(secret);
  });

  it('is as many rows to a spreadsheet, which ends a row at any break outside of quotes', () => {
    fc.assert(
      fc.property(fc.constantFrom('\n', '\r', '\r\n'), (end) => {
        const text = `-2+3${end}=cmd|'/c calc'!A1`;
        const responses = [makeResponse({ text, reason: text, quote: text })];
        for (const csv of [
          renderDispositions(gather(makeInput(responses)), { locale: 'en' }),
          renderRegister(responses, ORGANISATIONS, { locale: 'en' }),
        ])
          expect(csv.replace(/"(?:[^"]|"")*"/g, '').match(/\r\n|\n|\r/g)).toHaveLength(2);
      }),
    );
  });

  it('lets no cell be a formula, and no quotation end one', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (sign, rest) => {
        const text = `${sign}cmd|'/c calc'!A1 "quoted", ${rest}`;
        const responses = [makeResponse({ text, reason: text, quote: text, answeredBy: [text] })];
        for (const csv of [
          renderDispositions(gather(makeInput(responses)), { locale: 'en' }),
          renderRegister(responses, ORGANISATIONS, { locale: 'en' }),
        ]) {
          const rows = read(csv);
          expect(rows).toHaveLength(1);
          for (const cell of Object.values(rows[0]!)) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
        }
      }),
    );
  });
});

describe('renderRegister', () => {
  it('has every entry, with what is not for publication', () => {
    const rows = read(renderRegister(makeMixture(), ORGANISATIONS, { locale: 'en' }));
    expect(rows).toHaveLength(7);
    expect(rows[2]).toMatchObject({
      organisation: 'Velvet Line (fictional)',
      comment: 'Marzipan-secret words',
      permission: 'none',
      source: 'velvet-source.docx: comment 1',
    });
  });
});
