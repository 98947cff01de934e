import { describe, expect, it } from 'vitest';
import type { Booklet } from '../../../src/consult/booklet.ts';
import { buildFocusGroup, buildWorkshop } from '../../../src/consult/packet/handout.ts';
import type { HandoutInput } from '../../../src/consult/packet/handout-input.ts';
import { AFTER, CONFIG, makeCorpus } from '../../support/consultations.ts';

const input: HandoutInput = {
  config: CONFIG,
  corpus: makeCorpus(AFTER),
  revision: { name: '2023-04-21', commit: 'c'.repeat(40), digest: '3'.repeat(64) },
  topics: [
    {
      id: 'threats',
      audiences: ['parents'],
      title: { en: 'Threats', ur: 'دھمکیاں' },
      sections: ['threats'],
      examples: [
        { verdict: 'allowed', text: { en: 'A quarrel', ur: 'جھگڑا' } },
        { verdict: 'not-allowed', text: { en: 'A threat', ur: 'دھمکی' } },
        { verdict: 'not-allowed', text: { en: 'Another threat', ur: 'ایک اور دھمکی' } },
      ],
      discuss: [{ en: 'What would you do?', ur: 'آپ کیا کریں گے؟' }],
    },
  ],
  resources: [
    {
      id: 'g',
      kind: 'guide',
      title: { en: 'Guide' },
      text: { en: 'Help' },
      address: 'https://guidelines.example/g',
      countries: [],
      sections: [],
      audiences: ['parents'],
    },
    {
      id: 'h',
      kind: 'guide',
      title: { en: 'For creators' },
      text: { en: 'x' },
      address: null,
      countries: [],
      sections: [],
      audiences: ['creators'],
    },
  ],
  templates: new Map([
    [
      'en',
      {
        file: 'w.en.md',
        locale: 'en',
        text: '# For {audience}: {topics}\n\nTake home.\n\n## Notes {#facilitator}\n\nBring paper.\n',
      },
    ],
    [
      'ur',
      {
        file: 'w.ur.md',
        locale: 'ur',
        text: '# {audience} کے لیے {#x}\n\nگھر لے جائیں۔\n\n## ہدایات {#facilitator}\n\nکاغذ لائیں۔\n',
      },
    ],
  ]),
  audience: 'parents',
  locales: ['en', 'ur'],
  place: '',
  consultation: 'spring',
  permalink: () => null,
  date: '2023-04-21',
};

const words = (booklet: Booklet): string =>
  JSON.stringify(
    booklet.volumes.map(({ parts }) =>
      parts.map((part) =>
        part.type === 'markdown' ? part.document.text : part.type === 'section' ? part.anchor : part,
      ),
    ),
  );

describe('buildWorkshop', () => {
  const [handout, notes] = buildWorkshop(input) as [Booklet, Booklet];

  it('makes a handout and the notes of the facilitator, in both languages', () => {
    expect([handout.name, notes.name]).toEqual(['workshop-parents-handout', 'workshop-parents-facilitator']);
    expect(handout.volumes.map(({ title }) => title)).toEqual([
      'Handout for parents',
      'والدین کے لیے معلوماتی پرچہ',
    ]);
    expect(words(handout)).toContain('Take home');
    expect(words(handout)).not.toContain('Bring paper');
    expect(words(notes)).toContain('کاغذ لائیں');
  });

  it('sets examples side by side, in the language of the volume', () => {
    const table = handout.volumes[0]!.parts.filter((part) => part.type === 'table')[1]!;
    expect(table).toMatchObject({
      head: ['Allowed', 'Not allowed'],
      rows: [
        ['A quarrel', 'A threat'],
        ['', 'Another threat'],
      ],
    });
  });

  it('gives the rules in full to the facilitator only', () => {
    expect(notes.volumes[1]!.parts.filter(({ type }) => type === 'section')).toHaveLength(1);
    expect(handout.volumes[1]!.parts.filter(({ type }) => type === 'section')).toHaveLength(0);
  });

  it('names the help that is for this audience', () => {
    expect(words(handout)).toContain('https://guidelines.example/g');
    expect(words(handout)).not.toContain('For creators');
  });
});

describe('buildFocusGroup', () => {
  const [guide] = buildFocusGroup(input) as [Booklet];

  it('has a page for each topic to take notes on', () => {
    const [topic] = input.topics;
    const [two] = buildFocusGroup({ ...input, topics: [topic!, { ...topic!, id: 'again' }] });
    const { parts } = two!.volumes[0]!;
    const sheets = parts.slice(parts.findIndex((part) => part.type === 'heading' && part.id === 'sheet') - 1);
    const shown = sheets.flatMap((part) =>
      part.type === 'answer' ? [part.field.code] : part.type === 'page-break' ? ['page'] : [],
    );
    expect(shown).toEqual(
      ['page group participants', 'q:said.threats q:others.threats', 'page q:said.again q:others.again page']
        .join(' ')
        .split(' '),
    );
  });

  it('says whom to give the saved notes to, and no title as if it were an address', () => {
    for (const { words } of buildFocusGroup(input)[0]!.volumes) {
      expect(words.saveHint).not.toContain(CONFIG.title);
      expect(words.saveHint).toMatch(/the team that gave you|اس ٹیم کو/);
    }
  });

  it('has a sheet that is read back', () => {
    const codes = guide.volumes[0]!.parts.flatMap((part) => (part.type === 'answer' ? part.field.code : []));
    expect(codes).toEqual(['group', 'participants', 'q:said.threats', 'q:others.threats']);
    expect(guide.manifest).toMatchObject({
      kind: 'focus-group',
      consultation: 'spring',
      organisation: null,
      questions: ['said.threats', 'others.threats'],
    });
    expect(guide.manifest!.sections).toMatchObject([{ key: 'threats', document: 'safety' }]);
    expect(Object.keys(guide.manifest!.sections[0]!.digests)).toEqual(['en', 'ur']);
    expect(guide.manifest!.build).toMatch(/^[0-9a-f]{20}$/);
  });
});
