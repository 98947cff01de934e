/** Room for answers says what a scale means, and in which language a question stands that is not in all of them. */
import { describe, expect, it } from 'vitest';
import { questionField } from '../../../src/consult/packet/answer-fields.ts';
import { packetWords } from '../../../src/consult/words.ts';
import type { Question } from '../../../src/model/consultation.ts';

const field = (given: Partial<Question>, locale: string) =>
  questionField(
    { id: 'q', section: null, kind: 'scale', text: { en: 'How far?' }, ends: null, ...given },
    locale,
    packetWords(locale),
  );
const bothEnds = { low: { en: 'not at all' }, high: { en: 'wholly', ur: 'مکمل' } };

describe('a scale', () => {
  it('says what 1 and 5 are: by its own ends, else in general', () => {
    expect(field({}, 'en').hint).toBe('1 is the lowest, 5 the highest.');
    expect(field({}, 'ur').hint).toBe('1 سب سے کم ہے اور 5 سب سے زیادہ۔');
    const own = field({ ends: bothEnds }, 'en');
    expect(own.hint).toBeNull();
    expect(own.options.map(({ label }) => label)).toEqual(['1 (not at all)', '2', '3', '4', '5 (wholly)']);
    expect(field({ kind: 'agree' }, 'en').hint).toBeNull();
  });
});

describe('a question that is not in the language of the volume', () => {
  it('says in which language it and its ends stand', () => {
    const { lang, options } = field({ ends: bothEnds }, 'ur');
    expect(lang).toBe('en');
    expect(options[0]).toEqual({ value: '1', label: '1 (not at all)', lang: 'en' });
    expect(options[4]).toEqual({ value: '5', label: '5 (مکمل)' });
    expect(field({}, 'en')).not.toHaveProperty('lang');
  });
});
