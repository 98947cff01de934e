/** mizan.yaml and the glossary: defaults, and one sentence with file and line for every mistake. */
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/model/problem.ts';
import { makeConfig, readGlossary } from '../../src/workspace/config-file.ts';

const LOCALES = 'locales:\n  en: { files: "en/{path}.md" }\n  ur: { files: "ur/{path}.md" }\n';
const config = (text: string, glossary = '') =>
  makeConfig(
    text,
    '/g/mizan.yaml',
    (path) => path.slice(3),
    () => glossary,
  );

describe('makeConfig', () => {
  it('fills in every default', () => {
    const found = config(`source: en\n${LOCALES}`);
    expect(found.locales.map(({ tag }) => tag)).toEqual(['en', 'ur']);
    expect(found.labels.dispositions['not-allowed']['en']).toContain('Not allowed');
    expect(found.labels.dispositions['not-allowed']['ur']!.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ root: '/g', rules: {}, glossary: [], ignore: [], protect: [] });
  });

  it('says in which line a glossary is named that is not there', () => {
    const missing = () => {
      throw new Problem('There is no terms.yaml.', 'Check the name.');
    };
    expect(() =>
      makeConfig(
        `source: en\n${LOCALES}glossary: terms.yaml\n`,
        '/g/mizan.yaml',
        (path) => path.slice(3),
        missing,
      ),
    ).toThrow(/mizan\.yaml, line 5: there is no glossary "terms\.yaml"/);
  });

  it('keeps a permalink, and says in which line one is wrong', () => {
    const pattern = 'https://guidelines.example/{locale}/{path}';
    expect(config(`source: en\n${LOCALES}permalink: "${pattern}"\n`).permalink).toBe(pattern);
    expect(config(`source: en\n${LOCALES}`).permalink).toBeNull();
    expect(() => config(`source: en\n${LOCALES}permalink: ftp://x/{path}\n`)).toThrow(
      /mizan\.yaml, line 5: permalink is "ftp:\/\/x\/\{path\}", and it is no web address/,
    );
  });

  it('puts the source first', () => {
    expect(config(`source: ur\n${LOCALES}`).locales.map(({ tag }) => tag)).toEqual(['ur', 'en']);
  });

  it('reads rule settings in each form', () => {
    const { rules } = config(
      `source: en\n${LOCALES}rules:\n  english/quotes: off\n  urdu/*: info\n  english/sentence-length: { severity: error, max: 30 }\n`,
    );
    expect(rules['english/quotes']).toMatchObject({ severity: 'off', line: 6 });
    expect(rules['urdu/*']).toMatchObject({ severity: 'info', line: 7 });
    expect(rules['english/sentence-length']).toMatchObject({
      severity: 'error',
      options: { max: 30 },
      line: 8,
    });
  });

  it('lets the configuration replace the labels of a locale', () => {
    const { labels } = config(
      `source: en\n${LOCALES}dispositions:\n  allowed: { en: Fine, ur: [ٹھیک, درست] }\n`,
    );
    expect(labels.dispositions.allowed).toEqual({ en: ['Fine'], ur: ['ٹھیک', 'درست'] });
  });

  it.each([
    ['locales:\n  en: [', /^mizan\.yaml, line 2: this is not valid YAML/],
    [`source: en\nsource: ur\n${LOCALES}`, /^mizan\.yaml, line 2: this is not valid YAML/],
    [LOCALES, /source is missing; expected text/],
    [`source: en\n${LOCALES}glosary: x\n`, /^mizan\.yaml, line 5: unexpected key "glosary"/],
    [`source: fr\n${LOCALES}`, /line 1: the source locale "fr" is not among the locales \(en, ur\)/],
    [
      'source: en\nlocales:\n  en: { files: "en/x.md" }\n',
      /line 3: the pattern "en\/x\.md" of locale en has no \{path\}/,
    ],
    [
      'source: en\nlocales:\n  en: { files: "a/{path}.md" }\n  ur: { files: "a/{path}.md" }\n',
      /have the same pattern/,
    ],
    ['source: en\nlocales:\n  "e n": { files: "a/{path}.md" }\n', /line 3: "e n" is not a language tag/],
    [`source: en\n${LOCALES}rules:\n  a/b: loud\n`, /line 6: rules\.a\/b is "loud"/],
    [
      `source: en\n${LOCALES}writing:\n  ur: { digits: roman }\n`,
      /line 6: writing\.ur\.digits is "roman"; expected "latn" or "arabext"/,
    ],
    [
      `source: en\n${LOCALES}writing:\n  ur: { digit: latn }\n`,
      /line 6: unexpected key "digit" in writing\.ur/,
    ],
    [`source: en\n${LOCALES}glossary: ../../x.yaml\n`, /line 5: the glossary .* leads out/],
    [`source: en\n${LOCALES}glossary: ../g-other/x.yaml\n`, /line 5: the glossary .* leads out/],
    [
      `source: en\n${LOCALES}rules: { english/quotes: loud }\n`,
      /is "loud"; expected "error" or "warning" or "info" or "off"/,
    ],
    ['- a\n', /the file is a list; expected a mapping/],
    ['', /source is missing/],
  ])('says in a sentence what is wrong with %j', (text, message) => {
    expect(() => config(text)).toThrow(message);
  });
});

describe('readGlossary', () => {
  const locales = [
    { tag: 'en', name: '', files: '' },
    { tag: 'ur', name: '', files: '' },
  ];
  const read = (text: string) => readGlossary(text, 'glossary.yaml', locales, 'en');

  it('reads a term with everything known of it', () => {
    const text =
      'terms:\n  - term: minor\n    ur: نابالغ\n    accepted: { ur: کم عمر }\n    forbidden: { ur: [معمولی] }\n    variants: { en: [underage person] }\n    implies: [18]\n    note: a person\n';
    expect(read(text)).toEqual([
      {
        term: 'minor',
        approved: { ur: 'نابالغ' },
        accepted: { ur: ['کم عمر'], en: ['underage person'] },
        forbidden: { ur: ['معمولی'] },
        implies: [18],
        caseSensitive: false,
        note: 'a person',
        line: 2,
      },
    ]);
  });

  it.each([
    ['terms:\n  - term: x\n    forbiden: { ur: [y] }\n', /line 3: unexpected key "forbiden" in the term "x"/],
    ['terms:\n  - ur: y\n', /term is missing; expected text/],
    ['terms: x\n', /terms is "x"; expected a list/],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
