import { describe, expect, it } from 'vitest';
import { lintCorpus } from '../../src/lint/lint.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { makeDocument } from '../support/documents.ts';
import { lintText, makeConfig, makeCorpus } from './support.ts';

const FRONT = '---\nlang: ur\ndir: rtl\n---\n';

function rulesIn(text: string, locale = 'ur'): string[] {
  return lintText(text, locale, makeConfig(), { only: ['urdu/*', 'english/arabic-script'] }).map(
    (one) => one.rule,
  );
}

describe('findings', () => {
  it('stand at the place in the file, with section, document and locale', () => {
    const [found] = lintText(`${FRONT}# عنوان {#topic}\n\nیہ **منع, ہے**۔\n`, 'ur', makeConfig(), {
      only: ['urdu/latin-comma'],
    });
    expect(found).toMatchObject({
      rule: 'urdu/latin-comma',
      severity: 'error',
      locale: 'ur',
      file: 'guidelines/ur/topic.md',
      line: 7,
      column: 9,
      endLine: 7,
      endColumn: 10,
      section: 'topic',
      document: 'topic',
      related: [],
      fix: 'safe',
      edits: [{ text: '،' }],
    });
  });

  it('come in the order of the text', () => {
    const found = lintText(`${FRONT}یہ, وہ, یہ\n\nكے بعد, ہے.\n`, 'ur', makeConfig(), { only: ['urdu/*'] });
    const places = found.map((one) => one.line * 1000 + one.column);
    expect(places.length).toBeGreaterThan(4);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('are not drawn by code, links, ids, URLs, attributes or passages in another language', () => {
    const text = `${FRONT}# عنوان {#a-b}\n\n[متن](https://example.org/\u064A?a,b "ي")\n\n\`\`\`\nكے, ہے.\n\`\`\`\n\nیہ \`كے,\` اور <span lang="ar" title="كے">في, هذا</span> ہے۔\n\n<div lang="ar" dir="rtl">\n\nفي هذا, كل.\n\n</div>\n`;
    expect(rulesIn(text)).toEqual([]);
  });

  it('see letters written as character references', () => {
    const [found] = lintText(`${FRONT}ہ&#x064A;ں\n`, 'ur', makeConfig(), { only: ['urdu/arabic-yeh'] });
    expect(found?.edits).toEqual([{ start: FRONT.length + 1, end: FRONT.length + 9, text: 'ی' }]);
  });

  it('see the title in the front matter', () => {
    const text = '---\ntitle: "كے بعد"\nlang: ur\ndir: rtl\n---\nیہ ہے۔\n';
    expect(rulesIn(text)).toEqual(['urdu/arabic-kaf']);
  });

  it('judge each cell of a table by itself', () => {
    const text = `${FRONT}| یہ | وہ |\n| --- | --- |\n| منع ہے. | فون |\n`;
    expect(rulesIn(text)).toEqual(['urdu/latin-full-stop']);
  });

  it('apply to the locale and its regions only', () => {
    expect(lintText('كے', 'fa', makeConfig(), { only: ['urdu/*'] })).toEqual([]);
    expect(lintText('كے', 'ur-PK', makeConfig(), { only: ['urdu/arabic-kaf'] })).toHaveLength(1);
  });

  it('can be had for some files or rules only, with the whole corpus still in sight', () => {
    const corpus = makeCorpus(
      makeDocument('یہ, وہ', { locale: 'ur', path: 'a' }),
      makeDocument('یہ, وہ', { locale: 'ur', path: 'b/c' }),
      makeDocument('یہ, وہ', { locale: 'ur', path: 'bc' }),
    );
    const files = (paths: string[]) =>
      lintCorpus(corpus, makeConfig(), { paths, only: ['urdu/latin-comma'] }).map((one) => one.document);
    expect(files(['guidelines/ur/a.md'])).toEqual(['a']);
    expect(files(['guidelines/ur/b'])).toEqual(['b/c']);
    expect(files(['guidelines/ur/b/'])).toEqual(['b/c']);
    expect(files(['.'])).toEqual(['a', 'b/c', 'bc']);
  });
});

describe('severity', () => {
  const only = { only: ['urdu/latin-comma', 'urdu/arabic-kaf', 'urdu/sentence-length'] };
  const setting = (severity: 'error' | 'warning' | 'info' | 'off' | null) => ({
    severity,
    options: {},
    line: 1,
  });

  it('is taken from the rule, then its family, then the report, then the rule’s own', () => {
    const rules = { 'urdu/*': setting('info'), 'urdu/arabic-kaf': setting('warning') };
    const found = lintText('كے, یہ', 'ur', makeConfig({ rules }), only);
    expect(found.map((one) => [one.rule, one.severity])).toEqual([
      ['urdu/arabic-kaf', 'warning'],
      ['urdu/latin-comma', 'info'],
    ]);
  });

  it('can switch a rule or a family off', () => {
    expect(lintText('كے, یہ', 'ur', makeConfig({ rules: { 'urdu/*': setting('off') } }), only)).toEqual([]);
    const rules = { 'urdu/*': setting('off'), 'urdu/arabic-kaf': setting('error') };
    expect(lintText('كے, یہ', 'ur', makeConfig({ rules }), only).map((one) => one.rule)).toEqual([
      'urdu/arabic-kaf',
    ]);
  });

  it('rises with the fault where the rule says so', () => {
    const found = lintText(`${'یہ '.repeat(60)}ہے۔\n\n${'یہ '.repeat(40)}ہے۔`, 'ur', makeConfig(), only);
    expect(found.map((one) => one.severity)).toEqual(['error', 'warning']);
  });
});

describe('memo', () => {
  it('computes once per document or once per run', () => {
    const made: string[] = [];
    const rule: Rule = {
      name: 'urdu/probe',
      summary: '',
      detail: '',
      severity: 'info',
      fix: null,
      messages: { probe: 'Unexpected' },
      examples: [],
      languages: 'any',
      check: ({ memo, document }) => {
        for (let time = 0; time < 2; time++) {
          memo('x', 'document', () => made.push(document.path));
          memo('y', 'corpus', () => made.push('corpus'));
        }
      },
    };
    const corpus = makeCorpus(
      makeDocument('a', { locale: 'ur', path: 'a' }),
      makeDocument('b', { locale: 'ur', path: 'b' }),
    );
    lintCorpus(corpus, makeConfig(), { rules: [rule] });
    expect(made).toEqual(['a', 'corpus', 'b']);
  });
});

describe('endless runs of brackets', () => {
  it('come to an end', () => {
    const found = lintText(`${')ا('.repeat(20_000)}\n`, 'ur', makeConfig({}), {
      only: ['urdu/reversed-bracket'],
    });
    expect(found.every(({ rule }) => rule === 'urdu/reversed-bracket')).toBe(true);
  });
});

describe('the way a locale is written', () => {
  const config = (writing: object) => makeConfig({ writing: { ur: writing } });
  const digits = (text: string, writing: object) =>
    lintText(text, 'ur', config(writing), { only: ['urdu/digit-system-per-corpus'] }).map(
      (one) => one.message,
    );

  it('settles the digits, or the majority does', () => {
    expect(digits('۱۳ اور ۱۴ اور 15', {})).toHaveLength(1);
    expect(digits('۱۳ اور ۱۴ اور ۱۵', {})).toEqual([]);
    expect(digits('۱۳ اور ۱۴ اور 15', { digits: 'latn' })).toHaveLength(2);
    expect(digits('۱۳ اور ۱۴ اور 15', { digits: 'arabext' })).toHaveLength(1);
    expect(digits('۱۳ اور ۱۴ اور 15', { digits: 'any' })).toHaveLength(1);
    expect(digits('MP4 اور ۱۴', { digits: 'arabext' })).toEqual([]);
  });

  it('leaves list numbers typed as text to the rule that says what to type', () => {
    const text = '18 یا 16 سال\n\n۱۔ پہلا\n۲۔ دوسرا';
    expect(digits(text, {})).toEqual([]);
    expect(lintText(text, 'ur', config({}), { only: ['urdu/not-a-list'] })).toHaveLength(2);
  });

  it('settles the quotes, or the majority does', () => {
    const quotes = (text: string, writing: object) =>
      lintText(text, 'ur', config(writing), { only: ['urdu/quotes'] }).length;
    const text = 'یہ “الف” اور “ب” اور "ج" ہے';
    expect(quotes(text, {})).toBe(1);
    expect(quotes('یہ ”الف“ اور ”ب“ ہے', {})).toBe(0);
    expect(quotes(text, { quotes: 'ascii' })).toBe(2);
    expect(quotes(text, { quotes: 'curly' })).toBe(1);
    expect(quotes(text, { quotes: 'any' })).toBe(1);
    expect(quotes('یہ ”الف“ اور ”ب“ اور “ج” ہے', { quotes: 'curly' })).toBe(1);
  });

  it('settles the sign of the year, or the majority does', () => {
    const years = (text: string, writing: object) =>
      lintText(text, 'ur', config(writing), { only: ['urdu/year-suffix'] }).map((one) => one.line);
    const text = 'مئی 2023ء میں\n\nجون 2022ء میں\n\nجولائی 2021 میں';
    expect(years(text, {})).toEqual([1, 3]);
    expect(years(text, { yearSuffix: 'hamza' })).toEqual([5]);
    expect(years(text, { yearSuffix: 'any' })).toEqual([5]);
  });

  it('lets marks stand where they are allowed', () => {
    const marks = (text: string, writing: object) =>
      lintText(text, 'ur', config(writing), { only: ['urdu/bidi-mark'] }).length;
    expect(marks('ہم \u200E#Tag پر', {})).toBe(1);
    expect(marks('ہم \u200E#Tag پر', { allowMarks: true })).toBe(0);
    expect(marks('ہم \u200Eاور', { allowMarks: true })).toBe(1);
    expect(marks('\u061C13-17 سال', { allowMarks: true })).toBe(0);
  });

  it('looks at the first word only where the page guesses its direction', () => {
    const first = (writing: object) =>
      lintText('TikTok پر ایسا مواد نہ ڈالیں۔', 'ur', config(writing), { only: ['urdu/latin-first-block'] })
        .length;
    expect(first({})).toBe(0);
    expect(first({ renderDirection: false })).toBe(1);
  });
});
