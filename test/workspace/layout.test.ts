/** Layouts of projects mizan has never seen, found from their file names. */
import { describe, expect, it } from 'vitest';
import { findLayout, readTag } from '../../src/workspace/layout.ts';

const patterns = (files: string[], wanted = {}): unknown => {
  const layout = findLayout(files, wanted);
  return (
    layout &&
    Object.fromEntries(
      layout.locales.map(({ tag, files: pattern, count, shared }) => [tag, `${pattern} ${shared}/${count}`]),
    )
  );
};

describe('findLayout', () => {
  it.each([
    [
      'a folder a locale',
      ['en/a.md', 'en/b/c.md', 'ur/a.md', 'ur/b/c.md', 'README.md'],
      { en: 'en/{path}.md 2/2', ur: 'ur/{path}.md 2/2' },
    ],
    [
      'translations below the source',
      ['_articles/a.md', '_articles/b.md', '_articles/ur/a.md', 'README.md'],
      { en: '_articles/{path}.md 2/2', ur: '_articles/ur/{path}.md 1/1' },
    ],
    [
      'an ending',
      ['docs/a.md', 'docs/b.md', 'docs/a.ur.md', 'docs/b.ur.md', 'README.md'],
      { en: 'docs/{path}.md 2/2', ur: 'docs/{path}.ur.md 2/2' },
    ],
    [
      'an ending, and nothing else in the project',
      ['docs/a.md', 'docs/a.ur.md'],
      { en: 'docs/{path}.md 1/1', ur: 'docs/{path}.ur.md 1/1' },
    ],
    [
      'translations apart',
      ['README.md', 'CONTRIBUTING.md', 'translations/ur/README.md', 'translations/ur/CONTRIBUTING.md'],
      { en: '{path}.md 2/2', ur: 'translations/ur/{path}.md 2/2' },
    ],
    [
      'below a content folder',
      ['content/a.md', 'content/b.md', 'content/ur/a.md', 'content/ar/a.md'],
      { en: 'content/{path}.md 2/2', ar: 'content/ar/{path}.md 1/1', ur: 'content/ur/{path}.md 1/1' },
    ],
    [
      'beside a content folder',
      ['content/en/a.md', 'content/ur/a.md', 'content/ur-PK/b.md'],
      { en: 'content/en/{path}.md 1/1', ur: 'content/ur/{path}.md 1/1' },
    ],
    [
      'an ending in capitals',
      ['README.md', 'README-UR.md', 'README-AR.md'],
      { en: '{path}.md 1/1', ar: '{path}-AR.md 1/1', ur: '{path}-UR.md 1/1' },
    ],
    [
      'files named by language',
      ['code-of-conduct.md', 'code-of-conduct-languages/ur.md', 'code-of-conduct-languages/fa.md'],
      { en: '{path}.md 1/1', fa: '{path}-languages/fa.md 1/1', ur: '{path}-languages/ur.md 1/1' },
    ],
  ])('%s', (_, files, expected) => {
    expect(patterns(files)).toEqual(expected);
  });

  it('gives nothing where there is one language', () => {
    expect(findLayout(['README.md', 'docs/a.md', 'docs/b.md'])).toBeNull();
  });

  it('takes another source, and only the locales wanted', () => {
    expect(patterns(['fr/a.md', 'ur/a.md', 'ar/a.md'], { source: 'fr', locales: ['ur'] })).toEqual({
      fr: 'fr/{path}.md 1/1',
      ur: 'ur/{path}.md 1/1',
    });
  });
});

describe('readTag', () => {
  it.each([
    ['ur', 'ur'],
    ['UR', 'ur'],
    ['ur-PK', 'ur-PK'],
    ['pt_br', 'pt-BR'],
    ['zh-Hant', 'zh-Hant'],
    ['docs', null],
    ['img', null],
    ['src', null],
  ])('%s is %s', (word, tag) => {
    expect(readTag(word)).toBe(tag);
  });
});
