/** The register of languages and the consistency of its tables. */
import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import { compareNegation } from '../../src/text/negation.ts';
import { compilePhrase } from '../../src/text/phrases.ts';

describe('languageOf', () => {
  it('looks past regions and scripts', () => {
    expect(languageOf('ur-PK').tag).toBe('ur');
    expect(languageOf('en_GB').name).toBe('English');
    expect(languageOf('UR').direction).toBe('rtl');
  });

  it('answers neutrally for a language without facts', () => {
    const fr = languageOf('fr');
    expect(fr).toMatchObject({
      tag: 'fr',
      direction: 'ltr',
      script: 'Zyyy',
      acceptedDigits: ['latn', 'arab', 'arabext'],
    });
    expect(languageOf('ps').direction).toBe('rtl');
    expect(languageOf('pa-Arab').direction).toBe('rtl');
    expect(languageOf('pa').direction).toBe('ltr');
    expect(languageOf('').tag).toBe('und');
    expect(compareNegation('not', languageOf('en'), 'non', fr)).toBeNull();
  });
});

describe.each(knownLanguages.map((language) => [language.tag, language] as const))('%s', (_, language) => {
  it('has phrases that can begin with a word', () => {
    const { negation, markers, templates, numbers } = language;
    const phrases = [
      ...negation.idle,
      ...negation.doubled,
      ...negation.coordinated,
      ...Object.values(markers).flat(),
      ...templates.flatMap((template) => template.phrases),
      ...numbers.percent,
    ];
    for (const phrase of phrases)
      expect(compilePhrase(phrase).elements[0], phrase).toMatchObject({
        kind: 'words',
        beginnings: [],
        endings: [],
      });
  });

  it('accepts its own default digits', () => {
    expect(language.acceptedDigits).toContain(language.digits);
  });

  it('lists homographs that are number words', () => {
    const { cardinals, multipliers, ordinals, loose, homographs, stubborn } = language.numbers;
    const known = new Set([cardinals, multipliers, ordinals, loose].flatMap((table) => Object.keys(table)));
    for (const word of homographs) expect(known, word).toContain(word);
    for (const word of stubborn) expect(homographs, word).toContain(word);
    for (const month of language.months.homographs)
      expect(Object.keys(language.months.names)).toContain(month);
  });
});

describe('Urdu number words', () => {
  it('name every number from 0 to 99', () => {
    const values = new Set(Object.values(languageOf('ur').numbers.cardinals));
    for (let value = 0; value < 100; value += 1) expect(values, String(value)).toContain(value);
  });

  it('give each spelling one value', () => {
    expect(languageOf('ur').numbers.cardinals).toMatchObject({
      چھے: 6,
      چھہ: 6,
      تئیس: 23,
      انتالیس: 39,
      پچاس: 50,
      انسٹھ: 59,
      اناسی: 79,
      نواسی: 89,
      ننانوے: 99,
    });
  });
});
