/** Negators and their parity. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import { compareNegation, findNegators } from '../../src/text/negation.ts';

const en = languageOf('en');
const ur = languageOf('ur');
const texts = (text: string, tag: string) => findNegators(text, languageOf(tag)).map((marker) => marker.text);

describe('findNegators', () => {
  it.each([
    ['en', 'We do not allow this.', ['not']],
    ['en', "We don't allow this.", ["don't"]],
    ['en', 'We don\u2019t allow this.', ['don\u2019t']],
    ['en', 'Never share it without consent.', ['Never', 'without']],
    ['en', 'neither this nor that', ['neither', 'nor']],
    ['en', 'not only this but also that', []],
    ['en', 'a notable knot of nobles', []],
    ['en', 'see No. 5', []],
    ['en', 'whether or not you agree', []],
    ['en', 'unless you ask', ['unless']],
    ['ur', 'ہم اس کی اجازت نہیں دیتے۔', ['نہیں']],
    ['ur', 'نہ یہ نہ وہ', ['نہ', 'نہ']],
    ['ur', 'نہ صرف یہ بلکہ وہ بھی', []],
    ['ur', 'کیوں نہ ہم مل کر چلیں', []],
    ['ur', 'ہرگز نہیں', ['ہرگز']],
    ['ur', 'ہرگز اجازت نہیں', ['ہرگز']],
    ['ur', 'ایسا مت کریں', ['مت']],
    ['ur', 'رضامندی کے بغیر', ['بغیر']],
    ['ur', 'آزادانہ، انہیں، ماہانہ، تنہا، منصفانہ', []],
    ['ur', 'مواد یہاں بنا ہے', []],
    ['ur', 'چاہے مانیں یا نہیں', []],
    ['fa', 'مجاز نمی\u200Cدانیم', ['نمی\u200Cدانیم']],
    ['fa', 'نه تنها این', []],
    ['ar', 'لا نسمح بذلك', ['لا']],
    ['xx', 'not no never', []],
  ])('%s: %s', (tag, text, expected) => {
    expect(texts(text, tag)).toEqual(expected);
  });

  it('slices from the text whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...knownLanguages), (text, language) => {
        for (const marker of findNegators(text, language))
          expect(text.slice(marker.start, marker.end)).toBe(marker.text);
      }),
    );
  });
});

describe('compareNegation', () => {
  const kind = (source: string, translation: string) =>
    compareNegation(source, en, translation, ur)?.kind ?? null;

  it.each([
    ['We do not allow harassment.', 'ہم ہراسانی کی اجازت دیتے ہیں۔', 'lost'],
    ['We allow satire.', 'ہم طنز کی اجازت نہیں دیتے۔', 'added'],
    ['We do not allow threats and never will.', 'ہم دھمکیوں کی اجازت نہیں دیتے۔', 'count'],
    ['We do not allow harassment.', 'ہم ہراسانی کی اجازت نہیں دیتے۔', null],
    ['Do not share it.', 'اسے شیئر نہ کریں۔', null],
    ['Harassment is not allowed.', 'ہراسانی ممنوع ہے۔', null],
    ['Content outside the norms', 'ایسا مواد جو اصولوں کے مطابق نہ ہو', null],
    [
      'Do not post until we reply, unless it is urgent.',
      'جب تک ہم جواب نہ دیں پوسٹ نہ کریں، سوائے فوری معاملے کے۔',
      null,
    ],
    ['Neither threats nor insults', 'نہ دھمکیاں نہ توہین', null],
    [
      'We do not accept A or B, and we do not allow C.',
      'ہم نہ الف قبول کرتے ہیں نہ ب، اور ج کی اجازت نہیں دیتے۔',
      null,
    ],
    [
      'We tell you why, unless the law forbids us to.',
      'ہم آپ کو وجہ بتاتے ہیں، سوائے اس کے کہ قانون ہمیں روکے۔',
      null,
    ],
    ['I disagree with this ruling.', 'میں اس فیصلے سے متفق نہیں۔', null],
    ['not only adults', 'نہ صرف بالغ', null],
  ])('%s / %s: %s', (source, translation, expected) => {
    expect(kind(source, translation)).toBe(expected);
  });

  it('says nothing of text left in the source language, nor of languages without facts', () => {
    expect(compareNegation('We do not allow it.', en, 'We do not and never allow it.', ur)).toBeNull();
    expect(compareNegation('We do not allow it.', en, 'On ne le permet pas.', languageOf('fr'))).toBeNull();
  });

  it('finds no difference between a text and itself', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'not',
          'only',
          'never',
          'nor',
          'neither',
          'outside',
          'نہ',
          'صرف',
          'نہیں',
          'ہرگز',
          '.',
          ',',
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.constantFrom(...knownLanguages), (text, language) => {
        expect(compareNegation(text, language, text, language)).toBeNull();
      }),
    );
  });
});
