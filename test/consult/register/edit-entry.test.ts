/** A decision changes its own lines; comments and every other entry stay byte for byte. */
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { editEntries, editEntry } from '../../../src/consult/register/edit-entry.ts';
import { mergeRegister } from '../../../src/consult/register/merge-register.ts';
import { arbitraryWords, makeNewResponse } from '../../support/responses.ts';

const REGISTER = `# top
entries:
  - id: r-1 # first
    text: |
      hi
      # not a comment
    status: open # to do
    answeredBy:
      - a # because
  # between
  - id: r-2
    reply:
      text: >
        folded
        text
      sent: 2023-01-01 # day
    status: rejected
    reason: "x"
    duplicateOf: r-1
  - {id: r-3, status: open, reason: x}
# tail`;

describe('editEntry', () => {
  it('changes only the lines of what is decided', () => {
    const edited = editEntry(REGISTER, 'r-1', {
      status: 'rejected',
      reason: 'because: yes\n\nline 2',
      answeredBy: ['a', 'b'],
    });
    expect(edited).toBe(
      REGISTER.replace('status: open # to do', 'status: rejected # to do').replace(
        '      - a # because\n',
        '      - a # because\n      - b\n    reason: |-\n      because: yes\n\n      line 2\n',
      ),
    );
  });

  it('takes a field out, and changes one field of a reply beside its comment', () => {
    const edited = editEntry(REGISTER, 'r-2', {
      duplicateOf: null,
      reply: { text: 'Thanks', sent: '2023-02-02', satisfied: true },
    });
    expect(edited).toContain(
      '    reply:\n      text: Thanks\n      sent: 2023-02-02 # day\n      satisfied: true\n    status: rejected\n    reason: "x"\n  - {id: r-3',
    );
    expect(edited).not.toContain('duplicateOf');
  });

  it('edits an entry in braces', () => {
    const edited = editEntry(REGISTER, 'r-3', { status: 'partly', reason: null, duplicateOf: 'r-1' });
    expect(edited).toContain('- {id: r-3, status: partly, duplicateOf: "r-1"}\n# tail');
  });

  it('keeps CRLF', () => {
    const edited = editEntry(REGISTER.replaceAll('\n', '\r\n'), 'r-1', { reason: 'x' });
    expect(edited.replaceAll('\r\n', '')).not.toMatch(/\n/);
  });

  it('names an entry that is not there', () => {
    expect(() => editEntry(REGISTER, 'r-9', { status: 'open' })).toThrow('no entry r-9');
  });

  it('law: what was decided reads back, and the other entries stand as they were', () => {
    const words = arbitraryWords().map((text) => text.replace(/[\uD800-\uDFFF]/g, ''));
    fc.assert(
      fc.property(words, fc.option(words), fc.nat(2), (text, reason, which) => {
        const ids = ['r-00000000000a', 'r-00000000000b', 'r-00000000000c'];
        const entries = ids.map((id, at) =>
          makeNewResponse({ id, text, source: { file: 'a', sha256: '', at: `${at}` } }),
        );
        const before = mergeRegister(null, entries).text;
        const change = { status: 'rejected' as const, reason, answeredBy: ['slurs'] };
        const after = editEntries(before, new Map([[ids[which]!, change]]));
        const [old, now] = [before, after].map(
          (one) => (load(one, { schema: CORE_SCHEMA }) as { entries: unknown[] }).entries,
        );
        for (const at of [0, 1, 2].filter((one) => one !== which)) expect(now![at]).toEqual(old![at]);
        expect(now![which]).toEqual({
          ...(old![which] as object),
          status: 'rejected',
          ...(reason && { reason }),
          answeredBy: ['slurs'],
        });
        expect(editEntries(after, new Map([[ids[which]!, change]]))).toBe(after);
      }),
      { numRuns: 200 },
    );
  });
});
