/** File patterns: which locale and document a file is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPattern, FilePatterns } from '../../src/workspace/patterns.ts';

const patterns = (locales: Record<string, string>): FilePatterns =>
  new FilePatterns(Object.entries(locales).map(([tag, files]) => ({ tag, name: tag, files })));

describe('claim', () => {
  it.each([
    [{ en: 'en/{path}.md', ur: 'ur/{path}.md' }, 'ur/a/b.md', 'ur', 'a/b'],
    [{ en: '_articles/{path}.md', ur: '_articles/ur/{path}.md' }, '_articles/ur/a.md', 'ur', 'a'],
    [{ en: '_articles/{path}.md', ur: '_articles/ur/{path}.md' }, '_articles/a.md', 'en', 'a'],
    [{ en: 'docs/{path}.md', ur: 'docs/{path}.ur.md' }, 'docs/a.ur.md', 'ur', 'a'],
    [{ en: 'docs/{path}.md', ur: 'docs/{path}.ur.md' }, 'docs/a.md', 'en', 'a'],
    [{ en: '{path}.md', ur: 'translations/ur/{path}.md' }, 'translations/ur/x/README.md', 'ur', 'x/README'],
    [{ en: 'content/{path}.md', ur: 'content/ur/{path}.md' }, 'content/ur/a.md', 'ur', 'a'],
    [{ en: './en/{path}.md' }, 'en/a.md', 'en', 'a'],
  ])('%j: %s is %s %s', (locales, file, locale, path) => {
    expect(patterns(locales as unknown as Record<string, string>).claim(file)).toEqual({ locale, path });
  });

  it('leaves other files alone', () => {
    expect(patterns({ en: 'en/{path}.md' }).claim('ur/a.md')).toBeNull();
    expect(patterns({ en: 'en/{path}.md' }).claim('en/.md')).toBeNull();
  });

  it('refuses a file that two equally specific patterns claim', () => {
    expect(() => patterns({ en: 'a-{path}.md', ur: '{path}-u.md' }).claim('a-x-u.md')).toThrow(
      /Two patterns claim a-x-u\.md/,
    );
  });

  it('refuses two locales with the same pattern', () => {
    expect(() => patterns({ en: 'x/{path}.md', ur: 'x/{path}.md' })).toThrow(
      /en and ur, have the same pattern/,
    );
  });

  it('leads back from a document to its file', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]+(?:\/[a-z-]+)*$/), (path) => {
        const found = patterns({ en: 'docs/{path}.md', ur: 'docs/{path}.ur.md' });
        expect(found.claim(found.fileOf('ur', path))).toEqual({ locale: 'ur', path });
      }),
    );
  });
});

describe('folders', () => {
  it('hold every file the patterns can match, none inside another', () => {
    expect(
      patterns({ en: 'docs/{path}.md', ur: 'docs/ur/{path}.md', fa: 'i18n/fa-{path}.md' }).folders(),
    ).toEqual(['docs', 'i18n']);
    expect(patterns({ en: '{path}.md', ur: 'ur/{path}.md' }).folders()).toEqual(['']);
  });
});

describe('checkPattern', () => {
  it.each([
    ['en/x.md', /has no \{path\}/],
    ['{path}/{path}.md', /has 2 \{path\}/],
    ['../{path}.md', /leads out/],
    ['/etc/{path}.md', /leads out/],
  ])('refuses %s', (files, message) => {
    expect(checkPattern(files, 'en')).toMatch(message);
  });
});
