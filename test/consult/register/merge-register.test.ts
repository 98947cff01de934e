/** Entries go to the end of the register, and nothing that people wrote is lost or changed. */

import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { mergeRegister } from '../../../src/consult/register/merge-register.ts';
import type { NewResponse } from '../../../src/consult/register/write-entry.ts';
import { Problem } from '../../../src/model/problem.ts';
import { arbitraryWords, makeNewResponse } from '../../support/responses.ts';

const read = (text: string): Record<string, unknown>[] =>
  (load(text, { schema: CORE_SCHEMA }) as { entries: Record<string, unknown>[] }).entries;

const second = makeNewResponse({
  id: 'r-000000000002',
  source: { ...makeNewResponse().source, at: 'comment 2' },
});

describe('mergeRegister', () => {
  it('begins a register, keys in order, empty ones left out', () => {
    const { text } = mergeRegister(null, [makeNewResponse({ text: 'Two\nlines' })]);
    expect(text.replace(/^#.*\n/, '')).toBe(`entries:
  - id: r-000000000001
    organisation: paper-lantern
    kind: comment
    locale: en
    section: slurs
    document: hate
    text: |-
      Two
      lines
    anchor: placed
    received: 2023-02-01
    late: false
    permission: named
    source:
      file: paper-lantern-01234567.json
      sha256: ${'ab'.repeat(32)}
      at: comment 1
    status: open
`);
  });

  it('adds nothing that is there, and gives the same text back', () => {
    const { text } = mergeRegister(null, [makeNewResponse()]);
    const again = mergeRegister(text, [makeNewResponse()]);
    expect(again.text).toBe(text);
    expect(again.added).toEqual([]);
    expect(again.repeated).toHaveLength(1);
  });

  it('knows the same words at the same place of the same file, though their section is told now', () => {
    const { text } = mergeRegister(null, [makeNewResponse({ section: null, anchor: 'unplaced' })]);
    expect(mergeRegister(text, [makeNewResponse({ id: 'r-00000000000f' })]).added).toEqual([]);
  });

  it('takes one letter that two organisations send as two', () => {
    const { text } = mergeRegister(null, [makeNewResponse()]);
    const other = makeNewResponse({ id: 'r-00000000000f', organisation: 'glass-pigeon' });
    expect(mergeRegister(text, [other]).added).toHaveLength(1);
  });

  it.each([
    ['an empty file', ''],
    ['a comment', '# mine\n'],
    ['an empty list', 'entries: [] # none yet\n'],
    ['a key with nothing', 'entries:\n'],
    ['null at the end of the file', 'entries: ~'],
    ['entries further in', 'entries:\n      - id: r-a # why\n        text: |\n          a\n\n          b\n'],
    ['entries at the margin', 'entries:\n- id: r-a\n  text: x\n'],
    ['no line end at the end', 'entries:\n  - id: r-a\n    reason: "x"'],
    ['a comment at the end', 'entries:\n  - id: r-a\n  # done\n'],
    ['CRLF', 'entries:\r\n  - id: r-a\r\n    text: x\r\n'],
    ['a byte order mark', '\uFEFFentries:\n  - id: r-a\n'],
    ['entries in brackets', 'entries: [{id: r-a, text: "x"}]\n'],
  ])('keeps every byte of %s', (_what, before) => {
    const { text } = mergeRegister(before, [makeNewResponse(), second]);
    const plain = before.replace('\uFEFF', '');
    const old = plain.includes('r-a') ? read(plain) : [];
    const entries = read(text.replace('\uFEFF', ''));
    expect(entries.slice(0, old.length)).toEqual(old);
    expect(entries.slice(old.length).map(({ id }) => id)).toEqual(['r-000000000001', 'r-000000000002']);
    for (const line of before
      .replace(/entries: ?(?:\[\]|~)/, 'entries:')
      .replace(/\]\n$/, '')
      .split('\n'))
      expect(text).toContain(line);
    if (before.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('puts entries before what follows the list', () => {
    const before = 'entries:\n  - id: r-a\n    text: x\n# end of entries\nnext: 1\n';
    const { text } = mergeRegister(before, [makeNewResponse()]);
    expect(text.startsWith('entries:\n  - id: r-a\n    text: x\n  - id: r-000000000001\n')).toBe(true);
    expect(text.endsWith('    status: open\n# end of entries\nnext: 1\n')).toBe(true);
  });

  it('refuses what is no register, and writes nothing', () => {
    expect(() => mergeRegister('entries: 3\n', [makeNewResponse()])).toThrow(Problem);
    expect(() => mergeRegister('entries:\n  - a: "b\n', [makeNewResponse()])).toThrow(/line \d+/);
  });

  it('law: the text before stands at the start, and what was added reads back as it was', () => {
    const entry = fc
      .record({ text: arbitraryWords(), quote: fc.option(arbitraryWords()), at: fc.string({ maxLength: 9 }) })
      .map(
        ({ text, quote, at }): Partial<NewResponse> => ({
          text: text.replace(/[\uD800-\uDFFF]/g, ''),
          quote: quote?.replace(/[\uD800-\uDFFF]/g, '') ?? null,
          source: { file: 'a.csv', sha256: '', at: at.replace(/[\uD800-\uDFFF]/g, '') },
        }),
      );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.nat(5), (given, cut) => {
        const entries = given.map((one, at) => makeNewResponse({ ...one, id: `r-00000000000${at}` }));
        const first = mergeRegister(null, entries.slice(0, cut));
        const all = mergeRegister(first.text, entries);
        expect(all.text.startsWith(first.text)).toBe(true);
        expect(all.repeated.length).toBe(Math.min(cut, entries.length));
        expect(read(all.text).map(({ text }) => text)).toEqual(entries.map(({ text }) => text));
        expect(read(all.text).map(({ quote = null }) => quote)).toEqual(
          entries.map(({ quote }) => quote || null),
        );
        expect(mergeRegister(all.text, entries).text).toBe(all.text);
      }),
      { numRuns: 200 },
    );
  });
});
