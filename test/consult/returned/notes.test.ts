/** Notes of a meeting, as people type them in English and Urdu. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../src/consult/returned/notes.ts';

const told = (text: string) =>
  readNotes(text).items.map(({ kind, section, text: words, at }) => [kind, section, words, at]);

describe('readNotes', () => {
  it('reads who met, and one theme for each bullet under the section it is about', () => {
    const text =
      '---\nkind: focus group\ngroup: Parents in one city\nparticipants: about 9\ndate: 3 February 2023\nplace: a hall\n---\n# Hate speech {#hate-speech}\nMost had read it\nbefore.\n\n- support: good rule\n  goes on\n  - six of nine\n* Objection: too strict\n\n## Other platforms\n1. a filter\n\n# General\n- thanks\n';
    const returned = readNotes(text);
    expect(returned.group).toEqual({ name: 'Parents in one city', participants: 9 });
    expect(returned.items.map(({ date }) => date)).toEqual(Array(5).fill('2023-02-03'));
    expect(returned.items.at(-1)!.whole).toBe(true);
    expect(returned.notes!.join()).toContain('place: a hall');
    expect(told(text)).toEqual([
      ['comment', 'Hate speech {#hate-speech}', 'Most had read it\nbefore.', 'line 9'],
      ['support', 'Hate speech {#hate-speech}', 'good rule\ngoes on\n- six of nine', 'line 12'],
      ['objection', 'Hate speech {#hate-speech}', 'too strict', 'line 15'],
      ['comment', 'Hate speech {#hate-speech}', 'a filter', 'line 18 (Other platforms)'],
      ['comment', null, 'thanks', 'line 21 (General)'],
    ]);
  });

  it('reads plain lines above bullets as headings where there are no others', () => {
    expect(
      told('Group: Teachers\nParticipants: 7\n\nWe met.\n\nSlurs\n- one\n\n- two\nSatire:\n1. three\n'),
    ).toEqual([
      ['comment', null, 'We met.', 'line 4'],
      ['comment', 'Slurs', 'one', 'line 7'],
      ['comment', 'Slurs', 'two', 'line 9'],
      ['comment', 'Satire', 'three', 'line 11'],
    ]);
  });

  it('reads Urdu heads, digits, prefixes and the headings of the sheet', () => {
    const text =
      'گروپ: والدین\nشرکا: ۸\nتاریخ: 3 فروری 2023\n\n# "نفرت انگیز گفتگو" کے بارے میں کیا کہا گیا\n- تائید: اچھا ہے\n- اعتراض: سخت ہے\n# "نفرت انگیز گفتگو" کے لیے دوسرے پلیٹ فارم کیا پیش کرتے ہیں\n۱۔ فلٹر\n';
    expect(readNotes(text).group).toEqual({ name: 'والدین', participants: 8 });
    expect(told(text).map((one) => one.slice(0, 3))).toEqual([
      ['support', 'نفرت انگیز گفتگو', 'اچھا ہے'],
      ['objection', 'نفرت انگیز گفتگو', 'سخت ہے'],
      ['comment', 'نفرت انگیز گفتگو', 'فلٹر'],
    ]);
    expect(readNotes(text).items[0]!.date).toBe('2023-02-03');
  });

  it('keeps the headings above for one that names no section', () => {
    const [item] = readNotes('group: x\n# Slurs\n## What they liked\n- all of it\n').items;
    expect(item).toMatchObject({ section: 'What they liked', within: ['Slurs'] });
  });

  it('tells of headings with nothing under them', () => {
    expect(readNotes('group: x\n# Slurs\n# Satire\n- fine\n').notes!.join()).toContain('“Slurs”');
  });

  it('takes a line of support above bullets for what was said, and for no heading', () => {
    const { items } = readNotes('group: x\n\nsupport: the rule on kites\n- but not at night\n');
    expect(items.map(({ kind, text }) => [kind, text])).toEqual([
      ['support', 'the rule on kites'],
      ['comment', 'but not at night'],
    ]);
  });

  it('law: every word of the notes is in an item, over one or told of; a bullet begins an item of its own', () => {
    const line = fc.constantFrom(
      '- w',
      '  - w',
      '  w',
      'w',
      '',
      '# w',
      '## w',
      '1. w',
      '۲۔ w',
      'w:',
      '\tw',
      '   ',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const numbered = lines.map((one, at) => one.replace('w', `w${at}.`));
        const { items, notes } = readNotes(`group: x\n\n${numbered.join('\n')}`);
        const said = JSON.stringify([items, notes]);
        for (const [at, one] of lines.entries()) {
          if (one.includes('w')) expect(said).toContain(`w${at}.`);
          if (/^(?:-|1\.|۲۔) /.test(one))
            expect(items.filter(({ text }) => text.startsWith(`w${at}.`))).toHaveLength(1);
        }
        expect(new Set(items.map(({ at }) => at)).size).toBe(items.length);
      }),
      { numRuns: 300 },
    );
  });
});
