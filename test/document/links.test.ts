import { describe, expect, it } from 'vitest';
import type { Corpus, Document } from '../../src/document/document.ts';
import { anchorsOf, asciiIdOf, linkKey, resolveLink, slugOf } from '../../src/document/links.ts';
import type { Config } from '../../src/model/config.ts';
import { makeConfig, makeCorpus } from '../lint/support.ts';
import { makeDocument } from '../support/documents.ts';

const config = makeConfig();

function locate(
  document: Document,
  target: string,
  corpus: Corpus = makeCorpus(document),
  settings: Config = config,
) {
  return resolveLink(document, target, corpus, settings);
}

describe('slugOf', () => {
  it.each([
    ["What we don't allow", 'what-we-dont-allow'],
    ['FAQ: 1.2 & more', 'faq-12--more'],
    ['براہ راست گِٹ ہب تلاش کریں۔', 'براہ-راست-گِٹ-ہب-تلاش-کریں'],
    ['snake_case', 'snake_case'],
  ])('%s → %s', (title, slug) => expect(slugOf(title)).toBe(slug));
});

describe('asciiIdOf', () => {
  it.each([
    ['Hate speech & slurs', 'hate-speech-and-slurs'],
    ["What we don't allow", 'what-we-dont-allow'],
    ['Café rules', 'cafe-rules'],
    ['نفرت', null],
    ['نفرت hate', null],
    ['2023', null],
  ])('%s → %s', (title, id) => expect(asciiIdOf(title)).toBe(id));
});

describe('anchorsOf', () => {
  it('takes explicit ids, else slugs, numbered where they repeat', () => {
    const document = makeDocument('# A {#first}\n\n## B\n\n## B\n');
    expect([...anchorsOf(document).keys()]).toEqual(['first', 'b', 'b-1']);
  });

  it('keeps the slug beside an HTML anchor', () => {
    const document = makeDocument(
      '<a name="util"></a>\n\n## List of utilities\n\nText <span id="inner">x</span>.\n',
    );
    expect([...anchorsOf(document).keys()].sort()).toEqual(['inner', 'list-of-utilities', 'util']);
  });
});

describe('resolveLink', () => {
  const spam = makeDocument('# Spam {#spam}\n\n## Scams {#scams}\n', { path: 'spam' });
  const home = makeDocument('# Home {#home}\n', { path: 'home' });
  const deep = makeDocument('# Deep {#deep}\n', { path: 'a/deep' });
  const corpus = makeCorpus(spam, home, deep);
  const settings = makeConfig();

  it.each(['https://example.com', 'mailto:a@example.com', '//example.com/x', 'tel:0800'])(
    '%s is external',
    (target) => {
      expect(locate(home, target, corpus).kind).toBe('external');
    },
  );

  it.each([
    'spam.md#scams',
    './spam.md#scams',
    'spam#scams',
    'spam.html#scams',
    '../en/spam.md#scams',
    '/spam.md#scams',
    '/en/spam#scams',
  ])('%s leads to the section', (target) => {
    const found = locate(home, target, corpus);
    expect(found).toMatchObject({ kind: 'document', document: { path: 'spam' }, section: { id: 'scams' } });
  });

  it('climbs out of a folder', () => {
    expect(locate(deep, '../spam.md', corpus)).toMatchObject({
      kind: 'document',
      document: { path: 'spam' },
    });
  });

  it('tells a missing section from a missing document and from a file it cannot know', () => {
    expect(locate(home, '#nothing', corpus)).toMatchObject({ kind: 'missing-section', anchor: 'nothing' });
    expect(locate(home, 'spam.md#nothing', corpus)).toMatchObject({
      kind: 'missing-section',
      document: { path: 'spam' },
    });
    expect(locate(home, 'nowhere.md', corpus, settings)).toMatchObject({ kind: 'missing-document' });
    expect(locate(home, 'picture.png', corpus).kind).toBe('elsewhere');
    expect(locate(home, '/site/page', corpus).kind).toBe('elsewhere');
    expect(locate(home, '../../LICENSE.md', corpus).kind).toBe('elsewhere');
  });

  it('leads a translation to its own document, and accepts the section of either', () => {
    const urdu = makeDocument('# اسپام {#spam}\n', { locale: 'ur', path: 'spam' });
    const from = makeDocument('# گھر {#home}\n', { locale: 'ur', path: 'home' });
    const both = makeCorpus(spam, urdu, from);
    expect(locate(from, '../en/spam.md#spam', both)).toMatchObject({
      kind: 'document',
      document: { locale: 'ur' },
    });
    expect(locate(from, '../en/spam.md#scams', both)).toMatchObject({
      kind: 'document',
      document: { locale: 'en' },
    });
    expect(locate(from, 'spam.md#scams', both)).toMatchObject({ kind: 'missing-section' });
  });

  it('reads percent-encoded anchors in another script', () => {
    const urdu = makeDocument('# مدد\n', { locale: 'ur' });
    expect(locate(urdu, `#${encodeURIComponent('مدد')}`)).toMatchObject({
      kind: 'document',
      section: { title: 'مدد' },
    });
  });
});

describe('linkKey', () => {
  const layouts: [string, Config['locales'], string, string][] = [
    ['folders', makeConfig().locales, 'en/a/topic.md', 'ur/a/topic.md'],
    [
      'a folder inside',
      [
        { tag: 'en', name: '', files: '_articles/{path}.md' },
        { tag: 'ur', name: '', files: '_articles/ur/{path}.md' },
      ],
      '_articles/a/topic.md',
      '_articles/ur/a/topic.md',
    ],
    [
      'a suffix',
      [
        { tag: 'en', name: '', files: 'docs/{path}.md' },
        { tag: 'ur', name: '', files: 'docs/{path}.ur.md' },
      ],
      'docs/a/topic.md',
      'docs/a/topic.ur.md',
    ],
  ];

  it.each(layouts)(
    'is the same for a link beside and one in the other locale, with %s',
    (_name, locales, source, translation) => {
      const settings = makeConfig({ locales });
      const english = makeDocument('# A\n', { path: 'a/topic', file: `guidelines/${source}` });
      const urdu = makeDocument('# A\n', {
        locale: 'ur',
        path: 'a/topic',
        file: `guidelines/${translation}`,
      });
      const suffix = translation.endsWith('.ur.md') ? '.ur.md' : '.md';
      expect(linkKey('other.md#x', english, settings)).toBe('a/other#x');
      expect(linkKey(`other${suffix}#x`, urdu, settings)).toBe('a/other#x');
      expect(linkKey('#x', english, settings)).toBe(linkKey('#x', urdu, settings));
    },
  );

  it.each([
    ['https://www.example.com/en/help/', 'https://example.com/ur/help'],
    ['https://example.com/help?hl=en&id=3', 'https://example.com/help?id=3&hl=ur'],
    ['https://en.wikipedia.org/wiki/A', 'https://ur.wikipedia.org/wiki/A'],
    ['https://example.com/en-gb/x', 'https://example.com/ur-pk/x'],
    ['/en/terms#a', '/ur/terms#a'],
    ['mailto:A@example.com', 'mailto:a@example.com'],
  ])('%s and %s are one link', (a, b) => {
    const document = makeDocument('# A\n');
    expect(linkKey(a, document, config)).toBe(linkKey(b, document, config));
  });

  it.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['https://example.com/a', 'https://example.org/a'],
    ['https://example.com/?id=1', 'https://example.com/?id=2'],
    ['#a', '#b'],
    ['a.md#x', 'b.md#x'],
  ])('%s and %s are two', (a, b) => {
    const document = makeDocument('# A\n');
    expect(linkKey(a, document, config)).not.toBe(linkKey(b, document, config));
  });
});
