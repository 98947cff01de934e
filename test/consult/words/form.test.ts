import { describe, expect, it } from 'vitest';
import { type FormWords, formWords } from '../../../src/consult/words/form.ts';

/** Every sentence with the name it goes by. */
function sentences(words: FormWords): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value] as [string, string]]
      : Object.entries(value as Record<string, string>).map(([inner, text]): [string, string] => [
          `${name}.${inner}`,
          text,
        ]),
  );
}

describe('formWords', () => {
  const en = new Map(sentences(formWords('en')));
  const ur = new Map(sentences(formWords('ur-PK')));

  it('fills in the same names in both languages', () => {
    const names = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect([...ur.keys()]).toEqual([...en.keys()]);
    for (const [name, text] of en) expect([name, names(ur.get(name)!)]).toEqual([name, names(text)]);
  });

  it('is in Urdu letters where it is in Urdu', () => {
    for (const [name, text] of ur) {
      if (name === 'lang' || name === 'dir') continue;
      expect([name, /[A-Za-z\u064A\u0643\u0647]/.test(text.replace(/\{\w+\}/g, ''))]).toEqual([name, false]);
    }
  });

  it('is English for a language without words of its own', () => {
    expect(formWords('fr').lang).toBe('en');
  });
});
