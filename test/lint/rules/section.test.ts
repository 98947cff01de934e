import { describe, expect, it } from 'vitest';
import { lintCorpus } from '../../../src/lint/lint.ts';
import { sectionRules } from '../../../src/lint/rules/section.ts';
import { makeDocument } from '../../support/documents.ts';
import { lintText, makeConfig, makeCorpus } from '../support.ts';

function found(rule: string, text: string, locale = 'en') {
  return lintText(text, locale, makeConfig(), { rules: sectionRules, only: [`section/${rule}`] });
}

function foundAmong(rule: string, ...documents: ReturnType<typeof makeDocument>[]) {
  return lintCorpus(makeCorpus(...documents), makeConfig(), {
    rules: sectionRules,
    only: [`section/${rule}`],
  });
}

describe('section/missing-id', () => {
  it('speaks once of guidelines without any ids', () => {
    const all = foundAmong(
      'missing-id',
      makeDocument('# A\n\n## B\n', { path: 'a' }),
      makeDocument('# C\n', { path: 'c' }),
    );
    expect(all).toMatchObject([{ severity: 'info', line: 1, document: 'a' }]);
  });

  it('names every heading where most have one', () => {
    expect(found('missing-id', '# A {#a}\n\n## B {#b}\n\n## C\n\n## D\n').map(({ line }) => line)).toEqual([
      5, 7,
    ]);
  });

  it('judges a document by itself when it uses ids and the others do not', () => {
    const without = ['b', 'c', 'd'].map((path) => makeDocument('# A\n\n## B\n\n## C\n', { path }));
    const all = foundAmong(
      'missing-id',
      makeDocument('# A {#a}\n\n## B {#b}\n\n## C\n', { path: 'a' }),
      ...without,
    );
    expect(all.filter(({ severity }) => severity === 'warning')).toMatchObject([{ document: 'a', line: 5 }]);
  });

  it('proposes the id of the source to a translation of the same outline, and none to another', () => {
    const source = makeDocument('# Spam {#spam}\n\n## Scams\n\nText.\n', { path: 'spam' });
    const same = makeDocument('# اسپام {#spam}\n\n## جعل سازی\n\nمتن۔\n', { path: 'spam', locale: 'ur' });
    const other = makeDocument('# اسپام {#spam}\n\n## نیا\n\n## جعل سازی\n\nمتن۔\n', {
      path: 'spam',
      locale: 'ur',
    });
    const ofUrdu = (document: typeof same) =>
      foundAmong('missing-id', source, document).filter(({ locale }) => locale === 'ur');
    expect(ofUrdu(same).map(({ edits }) => edits?.[0]?.text)).toEqual([' {#scams}']);
    expect(
      ofUrdu(makeDocument(`${same.text}# ب {#b}\n`, { path: 'spam', locale: 'ur' })).map(({ fix }) => fix),
    ).toEqual([null]);
    expect(
      foundAmong('missing-id', source, other).filter(({ locale, fix }) => locale === 'ur' && fix),
    ).toEqual([]);
  });

  it('keeps proposals apart', () => {
    const all = found(
      'missing-id',
      '# Spam {#spam}\n\n# Two {#two}\n\n# Three {#three}\n\n## Spam\n\n## Spam\n',
    );
    expect(all.map(({ edits }) => edits?.[0]?.text)).toEqual([' {#spam-2}', ' {#spam-3}']);
  });

  it('offers no fix where the place of the id is doubtful', () => {
    expect(found('missing-id', '# A {#a}\n\n## B {#b}\n\n## C ##\n\nD\n---\n').map(({ fix }) => fix)).toEqual(
      [null, null],
    );
  });
});

describe('section/duplicate-id', () => {
  it('is an error in a document and a warning across documents', () => {
    expect(found('duplicate-id', '# A {#a}\n\n## B {#a}\n\n## C {#a}\n')).toMatchObject([
      { line: 3, severity: 'error', related: [{ line: 1 }] },
      { line: 5, severity: 'error', related: [{ line: 1 }] },
    ]);
    const all = foundAmong(
      'duplicate-id',
      makeDocument('# A {#x}\n', { path: 'a' }),
      makeDocument('# B {#x}\n', { path: 'b' }),
    );
    expect(all).toMatchObject([
      { document: 'b', severity: 'warning', related: [{ file: 'guidelines/en/a.md' }] },
    ]);
  });

  it('does not compare locales', () => {
    expect(
      foundAmong('duplicate-id', makeDocument('# A {#x}\n'), makeDocument('# الف {#x}\n', { locale: 'ur' })),
    ).toEqual([]);
  });
});

describe('outline', () => {
  it.each([
    ['skipped-level', '## A\n\n### B\n\n# C\n'],
    ['empty', '# A\n\n## B\n\n![image](a.png)\n'],
    ['empty', '# A\n\n<video src="a.mp4"></video>\n'],
    ['empty', '# A\n\n```\ncode\n```\n'],
    ['duplicate-title', '# A\n\n## One\n\n### Notes\n\n## Two\n\n### Notes\n'],
    ['duplicate-content', '# A\n\nShort.\n\n# B\n\nShort.\n'],
  ])('section/%s says nothing of %j', (rule, text) => expect(found(rule, text)).toEqual([]));

  it.each(['# A\n', '# A\n\n<!-- todo -->\n', '# A\n\n---\n', '# A\n\n<a id="x"></a>\n'])(
    'finds the section without text in %j',
    (text) => expect(found('empty', text)).toHaveLength(1),
  );

  it('finds a section pasted twice in any language', () => {
    const text =
      'ہم ایسے مواد کی اجازت نہیں دیتے جو لوگوں کو دھوکہ دے، ان کی معلومات چرائے یا ان سے رقم مانگے، اور ہم ایسے اکاؤنٹس پر پابندی لگا دیتے ہیں۔';
    expect(found('duplicate-content', `# الف\n\n${text}\n\n# ب\n\n${text}\n`, 'ur')).toMatchObject([
      { line: 5, related: [{ line: 1 }] },
    ]);
  });
});
