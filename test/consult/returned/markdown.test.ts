/** The filled Markdown packet, read back by the marks it was written with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLinesMark } from '../../../src/consult/markdown-lines.ts';
import { readCriticMarkup } from '../../../src/consult/returned/critic-markup.ts';
import { isMarkdownPacket, readMarkdown } from '../../../src/consult/returned/markdown.ts';

const MANIFEST = {
  packet: 'spring/paper-lantern',
  consultation: 'spring',
  organisation: 'paper-lantern',
  build: '0123456789abcdef0123',
  to: { commit: 'a'.repeat(40) },
};
const BODY = `---
packet: "spring/paper-lantern"
to-commit: "${'a'.repeat(40)}"
---

# Packet

A letter to
you all.

- First point
- Second point

| A | B |
| --- | --- |
| a | b |

<!-- mz:section slurs en -->

#### Slurs

Slurs are **removed**. Words may stay.

- One
- Two

<!-- /mz:section -->

**Is it clear?**

<!-- mz:answer en q:clear -->

- [ ] 1 (no) <!-- 1 -->
- [ ] 2 (yes) <!-- 2 -->

<!-- /mz:answer -->

<!-- mz:answer en c:slurs -->



<!-- /mz:answer -->

<!-- mz:answer ur permission -->

- [ ] نام کے بغیر <!-- anonymous -->

<!-- /mz:answer -->

The end.`;
const PACKET = `${BODY}\n\n${writeLinesMark(BODY)}\n\n<!-- mz:manifest ${JSON.stringify(MANIFEST)} -->\n`;
const BLOCKS = ['Slurs', 'Slurs are removed. Words may stay.', 'One', 'Two'];

describe('readMarkdown', () => {
  it('finds nothing in a packet that nobody wrote into', () => {
    expect(isMarkdownPacket(PACKET)).toBe(true);
    const { items, sections, packet, notes } = readMarkdown(PACKET);
    expect(items).toEqual([]);
    expect(notes).toEqual([]);
    expect(sections).toEqual([{ key: 'slurs', locale: 'en', blocks: BLOCKS, at: 'section slurs (en)' }]);
    expect(packet).toMatchObject({ organisation: 'paper-lantern', commit: 'a'.repeat(40) });
  });

  it.each([
    ['CRLF', PACKET.replaceAll('\n', '\r\n')],
    ['other signs of items', PACKET.replaceAll('\n- F', '\n* F').replaceAll('\n- S', '\n* S')],
    ['other line breaks', PACKET.replace('A letter to\nyou all.', 'A letter\nto you all.')],
    [
      'wider tables',
      PACKET.replace('| a | b |', '| a   | b   |').replace('| --- | --- |', '| ----- | :---: |'),
    ],
    ['spaces at line ends', PACKET.replace('The end.', 'The end.  ')],
  ])('finds nothing where an editor changed %s', (_what, text) => {
    expect(readMarkdown(text).items).toEqual([]);
    expect(readMarkdown(text).sections[0]!.blocks).toEqual(BLOCKS);
  });

  it('reads answers, boxes and what stands beside them', () => {
    const filled = PACKET.replace('- [ ] 2', '- [x] 2')
      .replace('<!-- 2 -->\n', '<!-- 2 -->\n\nWith one doubt.\n')
      .replace('c:slurs -->\n\n', 'c:slurs -->\n\nobjection: Too short\n\nand vague.\n')
      .replace('- [ ] نام', '- [×] نام');
    const returned = readMarkdown(filled);
    expect(returned.permission).toBe('anonymous');
    expect(
      returned.items.map(({ kind, text, section, question, at }) => [kind, text, section ?? question, at]),
    ).toEqual([
      ['answer', '2', 'clear', 'question clear'],
      ['answer', 'With one doubt.', 'clear', 'question clear (2)'],
      ['objection', 'Too short\n\nand vague.', 'slurs', 'comment field slurs'],
    ]);
  });

  it('takes review marks: comments out, edits as made', () => {
    const marked = PACKET.replace(
      'Words may stay.',
      '{==Words==}{>>Which?<<} {~~may~>must~~} stay{++ for ever++}{-- .--}.{>>support: Good.<<}',
    );
    const { items, sections } = readMarkdown(marked);
    expect(items.map(({ kind, quote, text }) => [kind, quote, text])).toEqual([
      ['comment', 'Words', 'Which?'],
      ['support', null, 'Good.'],
    ]);
    expect(sections[0]!.blocks[1]).toBe('Slurs are removed. Words must stay for ever.');
  });

  it('finds what was written anywhere else', () => {
    const { items } = readMarkdown(
      PACKET.replace('- Second point\n', '- Second point\n- Third point, ours\n')
        .replace('The end.', 'The end. {>>When?<<}')
        .replace('\n**Is it clear?**', '\nWe met twice.\n\n**Is it clear?**'),
    );
    expect(items.map(({ text, at, section }) => [text, at, section])).toEqual([
      ['- Third point, ours', 'line 13', null],
      ['We met twice.', 'line 30, after section slurs', null],
      ['When?', 'line 53, after section slurs, comment 1', null],
    ]);
  });

  it('reads on where marks or the end of the file were deleted', () => {
    const cut = PACKET.slice(0, PACKET.indexOf('<!-- /mz:section'));
    const returned = readMarkdown(cut);
    expect(returned.sections[0]!.blocks).toEqual(BLOCKS);
    expect(returned.packet).toMatchObject({ packet: 'spring/paper-lantern', commit: 'a'.repeat(40) });
    expect(returned.notes!.join()).toContain('does not tell which lines were sent');
  });

  it('law: words put between the lines of a packet are found again, once', () => {
    const lines = BODY.split('\n');
    const open = lines.flatMap((line, at) => (line === '' && at > 4 ? [at] : []));
    fc.assert(
      fc.property(fc.constantFrom(...open), fc.integer({ min: 1, max: 9999 }), (at, number) => {
        const words = `We said this ${number} times`;
        const put = [...lines.slice(0, at), '', words, '', ...lines.slice(at)].join('\n');
        const { items, sections } = readMarkdown(PACKET.replace(BODY, put));
        const found = [...items.map(({ text }) => text), ...sections.flatMap(({ blocks }) => blocks)];
        expect(found.filter((text) => text.includes(words))).toHaveLength(1);
      }),
    );
  });
});

describe('readCriticMarkup', () => {
  it.each(['{>>', '{==', '{~~', '{~~a~>', '{++', '{--', '{==a==} '])(
    'reads a million characters of %s',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const { comments } = readCriticMarkup(text);
      expect(comments.length).toBe(piece.includes('==}') ? 125_000 : 0);
    },
  );

  it('law: marks round a change give the text with it made', () => {
    const words = fc.stringMatching(/^[a-z .]{1,12}$/);
    fc.assert(
      fc.property(words, words, words, (before, old, now) => {
        const { text } = readCriticMarkup(
          `${before}{~~${old}~>${now}~~}{--${old}--}{++${now}++}{>>${old}<<}`,
        );
        expect(text).toBe(`${before}${now}${now}`);
      }),
    );
  });
});
