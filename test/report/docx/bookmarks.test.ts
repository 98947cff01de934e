import { describe, expect, it } from 'vitest';
import { Bookmarks } from '../../../src/report/docx/bookmarks.ts';

describe('bookmarks', () => {
  it('carry the id of the section, and the language where another has it already', () => {
    const bookmarks = new Bookmarks();
    expect([
      bookmarks.name('en', 'hate-speech'),
      bookmarks.name('ur', 'hate-speech'),
      bookmarks.name('en', 'hate-speech'),
    ]).toEqual(['mz_hate-speech', 'mz_hate-speech_ur', 'mz_hate-speech_en']);
    expect(bookmarks.find('ur', 'hate-speech')).toBe('mz_hate-speech_ur');
    expect(bookmarks.find('en', 'hate-speech')).toBe('mz_hate-speech');
    expect(bookmarks.find('en', 'other')).toBeNull();
  });

  it('are short enough for Word, and still differ', () => {
    const bookmarks = new Bookmarks();
    const [a, b] = ['first', 'second'].map((end) =>
      bookmarks.name('en', `a-very-long-section-id-that-word-would-cut-${end}`),
    );
    expect(a!.length).toBeLessThanOrEqual(40);
    expect(a).not.toBe(b);
  });

  it('name sections without an id too', () => {
    const bookmarks = new Bookmarks();
    expect(bookmarks.name('en', null)).toBe('mz_section');
    expect(bookmarks.name('en', null)).not.toBe('mz_section');
  });
});
