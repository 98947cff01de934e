import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeXml } from '../../../src/report/docx/xml.ts';
import { parseXml } from './read-back.ts';

describe('writing XML', () => {
  it('holds any text, and gives it back but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { attributes, children } = parseXml(element('a', { b: text }, escapeXml(text)));
        expect(children.join('').length).toBe(text.replace(/\r\n/g, '\n').length);
        expect(attributes['b']).toHaveLength(text.length);
      }),
    );
  });

  it('lets no text reorder what stands around it', () => {
    expect(escapeXml('a\u202Eb\u0000c\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });
});
