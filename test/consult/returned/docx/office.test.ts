import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockTexts } from '../../../../src/consult/returned/block-texts.ts';
import { readReturnedDocx } from '../../../../src/consult/returned/docx.ts';
import { findEdits } from '../../../../src/consult/returned/find-edits.ts';
import type { Returned } from '../../../../src/consult/returned/returned.ts';
import { renderBookletDocx } from '../../../../src/report/booklet/docx.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { findLibreOffice, NO_LIBREOFFICE } from '../../../support/libreoffice.ts';
import { OfficeReader, type Step } from './office.ts';

const program = findLibreOffice();
const booklet = exampleBooklet();
const packet = renderBookletDocx(booklet);

/** What was sent under each key: the later side of every section in the packet. */
const sent = new Map(
  booklet.volumes.flatMap(({ locale, parts }) =>
    parts.flatMap((part): [string, string[]][] => {
      if (part.type === 'section') return [[`${locale} ${part.anchor.key}`, blockTexts(part.section)]];
      if (part.type !== 'redline') return [];
      return [[`${locale} ${part.anchor.key}`, part.change.sections.to.flatMap(blockTexts)]];
    }),
  ),
);

function editsOf({ sections }: Returned): { key: string; locale: string; from: string; to: string }[] {
  return sections.flatMap((section) =>
    findEdits(section, sent.get(`${section.locale} ${section.key}`)!).map(({ from, to }) => ({
      key: section.key,
      locale: section.locale,
      from,
      to,
    })),
  );
}

describe.skipIf(!program)(`a packet marked up in LibreOffice (${program ? 'found' : NO_LIBREOFFICE})`, () => {
  let office: OfficeReader;
  beforeAll(() => {
    office = new OfficeReader(program!);
  });
  afterAll(() => office.close());
  const mark = (steps: readonly Step[], tracked?: boolean): Promise<Returned> =>
    readReturnedDocx(office.mark(packet, steps, tracked));

  it('as sent holds no edit', async () => {
    expect(editsOf(await readReturnedDocx(packet))).toEqual([]);
  });

  it('opened and saved says nothing, and holds no edit', async () => {
    const returned = await mark([]);
    expect(returned.items).toEqual([]);
    expect(returned.notes).toBeUndefined();
    expect(returned.packet).toEqual((await readReturnedDocx(packet)).packet);
    expect(editsOf(returned)).toEqual([]);
    expect(returned.sections).toEqual((await readReturnedDocx(packet)).sections);
  });

  const STEPS: readonly Step[] = [
    ['Comment', 'Threats against a young person', 'Amna', 'Please add grooming.'],
    ['Comment', '21:00 کے بعد', 'آمنہ', 'یہ وقت بہت دیر سے ہے۔'],
    ['Replace', 'Asking a child for pictures', 'Asking a child for photographs'],
    ['Answer', 'mz|en|q:impact', 'It would mean much.'],
    ['Answer', 'mz|ur|q:impact', 'اس سے بہت فرق پڑے گا، مثلاً 042-3579 1246 پر۔'],
    ['Answer', 'mz|en|respondent', 'Bright Harbour'],
    ['Tick', 'mz|en|q:clear=agree', 'x'],
    ['Tick', 'mz|ur|permission=anonymous', '\u2612'],
    ['Answer', 'mz|ur|c:sleep', 'نیند کے بارے میں رائے'],
    ['TypeAfter', 'Nothing here is final', 'We also met with parents.'],
    ['TypeAtEnd', 'The end, and thank you.'],
  ];

  it.each([true, false])('everything that was said comes back (tracked: %s)', async (tracked) => {
    const returned = await mark(STEPS, tracked);
    expect(returned).toMatchObject({ respondent: 'Bright Harbour', permission: 'anonymous' });
    expect(
      returned.items.map(({ kind, locale, section, question, quote, text }) => [
        kind,
        locale,
        section,
        question,
        quote,
        text,
      ]),
    ).toEqual([
      ['answer', 'en', null, 'impact', null, 'It would mean much.'],
      ['answer', 'en', null, 'clear', null, 'agree'],
      ['comment', 'ur', 'sleep', null, null, 'نیند کے بارے میں رائے'],
      ['answer', 'ur', null, 'impact', null, 'اس سے بہت فرق پڑے گا، مثلاً 042-3579 1246 پر۔'],
      ['comment', 'en', 'meeting-strangers', null, 'Threats against a young person', 'Please add grooming.'],
      ['comment', 'ur', 'sleep', null, '21:00 کے بعد', 'یہ وقت بہت دیر سے ہے۔'],
      ['comment', 'en', null, null, null, 'We also met with parents.'],
      ['comment', 'en', null, null, null, 'The end, and thank you.'],
    ]);
    expect(editsOf(returned)).toEqual([
      {
        key: 'meeting-strangers',
        locale: 'en',
        from: 'Asking a child for pictures or videos',
        to: 'Asking a child for photographs or videos',
      },
    ]);
    expect(new Set(returned.items.map(({ at }) => at)).size).toBe(returned.items.length);
  });

  it.each([true, false])('boxes, pictures, headers and what was struck (tracked: %s)', async (tracked) => {
    const returned = await mark(
      [
        ['Box', 'No notifications after 21:00.', 'Why nine o\u2019clock?'],
        ['Picture', '21:00 کے بعد', office.picture(), 'رات کو ایک فون'],
        ['Header', 'Nothing here is final', ' \u2013 our comments'],
        ['Strike', 'Please keep this to yourselves'],
        ['Strike', 'Nothing here is final'],
      ],
      tracked,
    );
    expect(editsOf(returned)).toEqual([]);
    const told = returned.items.map(({ section, text, at }) => [section, text, at.replace(/,.*/, '')]);
    expect(told).toEqual([
      ['sleep', 'Why nine o\u2019clock?', 'text box 1'],
      [
        'sleep',
        '[یہاں ایک تصویر لگائی گئی ہے، جس کی وضاحت یہ ہے: "رات کو ایک فون"۔ دیکھنے کے لیے فائل کھولیے۔]',
        'picture 1',
      ],
      [null, expect.stringMatching(/^deleted: .*Nothing here is final/), 'taken out 1'],
      [null, expect.stringMatching(/^deleted: .*Please keep this/), 'taken out 2'],
      [null, expect.stringContaining('our comments'), 'top of the pages'],
    ]);
  });

  it('a paragraph put into a section is an edit of it, in both languages', async () => {
    const returned = await mark([
      ['TypeAfter', 'No notifications after 21:00.', 'Except for alarms.'],
      ['Replace', '21:00 کے بعد', '22:00 کے بعد'],
    ]);
    expect(returned.items).toEqual([]);
    expect(editsOf(returned)).toMatchObject([
      { key: 'sleep', locale: 'en', from: '', to: 'Except for alarms.' },
      { key: 'sleep', locale: 'ur', to: expect.stringContaining('22:00') },
    ]);
  });

  it('changes of ours rejected are proposals, section by section', async () => {
    const edits = editsOf(await readReturnedDocx(office.mark(packet, [['RejectAll']])));
    const changed = booklet.volumes.flatMap(({ locale, parts }) =>
      parts.flatMap((part) => {
        const changes =
          part.type === 'redline' && part.change.blocks.some(({ words }) => words.some(([op]) => op !== '='));
        return changes ? [`${locale} ${part.anchor.key}`] : [];
      }),
    );
    expect(changed.length).toBeGreaterThan(4);
    for (const one of changed.filter((name) => sent.get(name)!.length > 0))
      expect(edits.map(({ key, locale }) => `${locale} ${key}`)).toContain(one);
  });
});
