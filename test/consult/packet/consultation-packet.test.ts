import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Booklet, BookletPart } from '../../../src/consult/booklet.ts';
import { buildConsultationPacket } from '../../../src/consult/packet/consultation-packet.ts';
import type { PacketInput } from '../../../src/consult/packet/packet-input.ts';
import type { Question } from '../../../src/model/consultation.ts';
import type { Figure } from '../../../src/model/resources.ts';
import {
  AFTER,
  BEFORE,
  CONFIG,
  makeConsultation,
  makeOrganisation,
  makePacketInput,
} from '../../support/consultations.ts';

const keysOf = (booklet: Booklet, volume = 0): string[] =>
  booklet.volumes[volume]!.parts.flatMap((part) => (part.type === 'redline' ? part.anchor.key : []));
const partsOf = <T extends BookletPart['type']>(booklet: Booklet, type: T, volume = 0) =>
  booklet.volumes[volume]!.parts.filter(
    (part): part is Extract<BookletPart, { type: T }> => part.type === type,
  );
const question = (id: string, section: string | null): Question => ({
  id,
  section,
  kind: 'text',
  text: { en: `${id}?`, ur: `${id}؟` },
  ends: null,
});

/** Everything in a booklet, as one text. */
const bytesOf = (booklet: Booklet): string =>
  JSON.stringify(booklet, (key, value) => {
    if (key === 'change') {
      const { title, blocks, signals } = value as {
        title: unknown;
        blocks: { from: unknown; to: unknown }[];
        signals: unknown;
      };
      return { title, signals, blocks: blocks.map(({ from, to }) => [from, to]) };
    }
    if (key === 'documents') return null;
    if (key === 'document' && typeof value === 'object') return (value as { text: string }).text;
    return value as unknown;
  });

describe('buildConsultationPacket', () => {
  it('holds every changed section for an organisation without topics', () => {
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation());
    expect(keysOf(booklet)).toEqual(['threats', 'trade', 'stolen-goods']);
    expect(booklet.manifest?.sections.map(({ key }) => key)).toEqual(keysOf(booklet));
  });

  it.each([
    [['safety'], ['threats']],
    [['stolen-goods'], ['stolen-goods']],
    // A heading stands for what is under it.
    [['trade'], ['trade', 'stolen-goods']],
  ])('holds only the topics %j', (topics, keys) => {
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation({ topics }));
    expect(keysOf(booklet)).toEqual(keys);
  });

  it('has a volume for each language of the organisation, the preferred first', () => {
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation({ locales: ['ur', 'en'] }));
    expect(booklet.volumes.map(({ locale, direction }) => [locale, direction])).toEqual([
      ['ur', 'rtl'],
      ['en', 'ltr'],
    ]);
    expect(keysOf(booklet, 1)).toEqual(keysOf(booklet, 0));
    expect(partsOf(booklet, 'redline')[0]!.change.locale).toBe('ur');
  });

  it('says at the very top by when an answer is wanted, and until when it is confidential', () => {
    const organisation = makeOrganisation({ locales: ['en'] });
    const marks = (given: object): string[] =>
      buildConsultationPacket(makePacketInput({ consultation: makeConsultation(given) }), organisation)
        .volumes[0]!.marks;
    expect(marks({ closes: '2023-03-10', embargo: null })).toEqual(['Please answer by 10 March 2023.']);
    expect(marks({ closes: '2023-03-10', embargo: '2023-03-21' })).toEqual([
      'Please answer by 10 March 2023.',
      expect.stringContaining('Confidential until 21 March 2023'),
    ]);
  });

  it('marks the languages an organisation did not ask for', () => {
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation({ locales: ['ur'] }));
    expect(booklet.volumes.map(({ locale, extra }) => [locale, extra ?? false])).toEqual([
      ['ur', false],
      ['en', true],
    ]);
  });

  it('says nothing of what is restricted to others, in no byte', () => {
    const consultation = makeConsultation({
      restricted: ['stolen-goods'],
      rationales: [{ section: 'stolen-goods', text: { en: 'Secret reason' } }],
      questions: [question('secret', 'stolen-goods'), question('open', 'trade')],
    });
    const input = makePacketInput({ consultation });
    for (const topics of [[], ['trade']]) {
      const bytes = bytesOf(buildConsultationPacket(input, makeOrganisation({ topics })));
      expect(bytes).not.toMatch(/smuggled|Secret reason|secret\?|stolen-goods/);
      expect(bytes).toContain('open?');
    }
    const invited = buildConsultationPacket(input, makeOrganisation({ topics: ['stolen-goods'] }));
    expect(bytesOf(invited)).toMatch(/smuggled.*Secret reason.*secret\?/s);
  });

  it('says nothing of another organisation, nor of the topics of others', () => {
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation({ topics: ['safety'] }));
    expect(bytesOf(booklet)).not.toMatch(/weapons|ہتھیار/);
  });

  it('asks a question after its section, at the end of its topic, or with the general ones', () => {
    const consultation = makeConsultation({
      questions: [
        question('whole', null),
        question('on-threats', 'threats'),
        question('on-kindness', 'safety'),
        question('elsewhere', 'stolen-goods'),
      ],
    });
    const booklet = buildConsultationPacket(
      makePacketInput({ consultation }),
      makeOrganisation({ topics: ['safety'] }),
    );
    const order = booklet.volumes[0]!.parts.flatMap((part) =>
      part.type === 'redline' ? part.anchor.key : part.type === 'answer' ? part.field.code : [],
    );
    expect(order).toEqual([
      'threats',
      'q:on-threats',
      'q:on-kindness',
      'c:safety',
      'q:whole',
      'c:whole',
      'respondent',
      'permission',
    ]);
    expect(booklet.manifest?.questions.toSorted()).toEqual(['on-kindness', 'on-threats', 'whole']);
  });

  it('asks once where a document is called as its section is', () => {
    const consultation = makeConsultation({
      questions: [question('on-trade', 'trade')],
      rationales: [{ section: 'trade', text: { en: 'A reason' } }],
    });
    const booklet = buildConsultationPacket(makePacketInput({ consultation }), makeOrganisation());
    expect(partsOf(booklet, 'answer').filter(({ field }) => field.code === 'q:on-trade')).toHaveLength(1);
    expect(partsOf(booklet, 'text').filter(({ text }) => text.includes('A reason'))).toHaveLength(1);
  });

  it('shows a section that is not translated in the language there is, and says so', () => {
    const { 'ur/trade': _, ...after } = AFTER;
    const input = makePacketInput({ before: { 'en/safety': AFTER['en/safety'] }, after });
    const booklet = buildConsultationPacket(input, makeOrganisation({ locales: ['ur'], topics: ['trade'] }));
    expect(partsOf(booklet, 'redline').map(({ change }) => change.locale)).toEqual(['en', 'en']);
    expect(partsOf(booklet, 'text').filter(({ text }) => text.includes('انگریزی'))).toHaveLength(2);
  });

  it.each(['en', 'ur'])('has a whole letter in %s whatever the consultation has not', (locale) => {
    const text = readFileSync(`guidelines/packets/consultation.${locale}.md`, 'utf8');
    const input = makePacketInput({
      consultation: makeConsultation({
        embargo: null,
        aims: {},
        contact: { role: { en: 'Policy team', ur: 'پالیسی ٹیم' }, address: null },
      }),
      effective: null,
      templates: new Map([[locale, { file: 'letter.md', locale, text }]]),
    });
    const booklet = buildConsultationPacket(
      input,
      makeOrganisation({ locales: [locale], topics: ['nothing-of-this'] }),
    );
    const letter = partsOf(booklet, 'markdown')[0]!.document;
    expect(letter.text).not.toMatch(/\{(?!#)|(?<!\n) {2}|[:,،] *[.۔]|\n{4}| [.,،۔]/);
    expect(letter.sections.map(({ id }) => id)).not.toContain('in-confidence');
    expect(letter.sections.map(({ id }) => id)).toContain('how-you-are-named');
    expect(partsOf(booklet, 'heading').map(({ id }) => id)).not.toContain('aims');
  });

  it('has a letter that promises no reasons, figures or languages that are not there', () => {
    const text = readFileSync('guidelines/packets/consultation.en.md', 'utf8');
    const letterOf = (given: Partial<PacketInput>): string => {
      const input = makePacketInput({
        templates: new Map([['en', { file: 'letter.md', locale: 'en', text }]]),
        ...given,
      });
      const booklet = buildConsultationPacket(input, makeOrganisation({ locales: ['en'] }));
      return partsOf(booklet, 'markdown')[0]!.document.text;
    };
    const bare = letterOf({
      consultation: makeConsultation({ rationales: [] }),
      figures: [],
      config: { ...CONFIG, locales: CONFIG.locales.slice(0, 1) },
    });
    expect(bare).not.toMatch(/Reasons for|Figures that|You may answer in/);
    expect(bare).toContain('You do not have to answer everything.');
    expect(letterOf({})).toContain('You may answer in English or Urdu.');
  });

  it('says of a figure that its period was not over on the day of the packet', () => {
    const figure = (id: string, to: string): Figure => ({
      id,
      title: { en: id },
      value: 1234,
      unit: { en: 'videos' },
      period: { from: '2022-10-01', to },
      scope: { en: 'Worldwide' },
      source: { en: 'A report' },
      sections: [],
    });
    const figures = [figure('known', '2023-01-15'), figure('later', '2023-01-16')];
    const booklet = buildConsultationPacket(makePacketInput({ figures }), makeOrganisation());
    const table = partsOf(booklet, 'table');
    expect(partsOf(booklet, 'text').map(({ text }) => text)).toContain(
      'Added later: the period was not over on 16 January 2023, the date of this packet, so nobody knew the figure then.',
    );
    const periods = table.find(({ head }) => head[0] === 'Figure')!.rows.map((row) => row[2]);
    expect(periods).toEqual([
      '1 October 2022 \u2013 15 January 2023, Worldwide',
      '1 October 2022 \u2013 16 January 2023, Worldwide (added later)',
    ]);
  });

  it('tells a new section without a rule from one whose words changed', () => {
    const input = makePacketInput({
      after: { ...AFTER, 'en/safety': `${AFTER['en/safety']}\n## Why {#why}\n\nPeople matter to us.\n` },
    });
    const rows = partsOf(buildConsultationPacket(input, makeOrganisation()), 'table').flatMap(
      ({ head, rows }) => (head[0] === 'Section' ? rows : []),
    );
    expect(rows.find(([, kinds]) => kinds === 'new')?.[2]).toBe('Explains; no new rule');
  });

  it('gives the place of a section in force, and none to what is new', () => {
    const input = makePacketInput({
      before: {
        'en/trade': AFTER['en/trade'].replace('## Stolen', '## Sold'),
        'ur/trade': AFTER['ur/trade'],
      },
    });
    const links = partsOf(
      buildConsultationPacket(input, makeOrganisation({ topics: ['trade', 'safety'] })),
      'redline',
    );
    expect(links.find(({ anchor }) => anchor.key === 'stolen-goods')?.anchor.permalink).toBe(
      'https://guidelines.example/en/2022-10-01/trade#stolen-goods',
    );
    expect(links.find(({ anchor }) => anchor.key === 'threats')?.anchor.permalink).toBeNull();
  });

  it('is built the same twice, and anew when anything in it differs', () => {
    const build = (input = makePacketInput(), organisation = makeOrganisation()): string =>
      buildConsultationPacket(input, organisation).manifest!.build;
    expect(build()).toMatch(/^[0-9a-f]{20}$/);
    expect(build()).toBe(build());
    const others = [
      build(makePacketInput({ date: '2023-01-17' })),
      build(makePacketInput({ consultation: makeConsultation({ closes: '2023-02-25' }) })),
      build(makePacketInput(), makeOrganisation({ names: { en: 'Another (fictional)' } })),
      build(
        makePacketInput({
          after: { ...AFTER, 'en/safety': AFTER['en/safety'].replace('pictures', 'photographs') },
        }),
      ),
    ];
    expect(new Set([build(), ...others]).size).toBe(5);
  });

  it('takes names for words: no Markdown of theirs gets into the letter', () => {
    const names = { en: '**Bold** [x](javascript:alert) <b>| {closes} # ' };
    const booklet = buildConsultationPacket(makePacketInput(), makeOrganisation({ names }));
    const [letter] = partsOf(booklet, 'markdown');
    const [block] = letter!.document.sections.flatMap(({ blocks }) => blocks);
    expect(block!.text).toContain('Dear **Bold** [x](javascript:alert) <b>| {closes} #,');
    expect(block!.inlines).toEqual([]);
  });
});

describe('sections that one language cuts differently', () => {
  const en = (...words: string[]): string =>
    words
      .map((word) => `We do not allow ${word} in any video, comment or profile, whoever posts it.`)
      .join(' ');
  const ur = (...words: string[]): string =>
    words
      .map(
        (word) =>
          `ہم ${word} کی اجازت کسی ویڈیو، تبصرے یا پروفائل میں نہیں دیتے، چاہے اسے کوئی بھی پوسٹ کرے۔`,
      )
      .join(' ');
  const third = ur('ہتھیاروں', 'گولہ بارود', 'دھماکہ خیز مواد');
  const before = {
    'en/a': `# A {#a}\n\n## B {#b}\n\n${en('threats', 'insults')}\n\n${en('gambling')}\n\n## C {#c}\n\n${en('weapons', 'ammunition')}\n`,
    'ur/a': `# ا {#a}\n\n## ب {#b}\n\n${ur('دھمکیوں', 'گالیوں')}\n\n${ur('جوئے')}\n\n${third}\n`,
  };
  const after = {
    'en/a': `${before['en/a'].replace('allow threats', 'allow threats or mockery')}\nNew words stand here.\n`,
    'ur/a': before['ur/a'].replace(third, `## ج {#c}\n\n${third}\n\nیہاں نئے الفاظ ہیں۔`),
  };
  const booklet = buildConsultationPacket(
    makePacketInput({
      before,
      after,
      consultation: makeConsultation({ questions: [question('on-c', 'c')] }),
    }),
    makeOrganisation({ locales: ['en', 'ur'] }),
  );

  it('are shown once, and are not called untranslated', () => {
    expect(keysOf(booklet, 0)).toContain('c');
    expect(partsOf(booklet, 'redline', 1).every(({ change }) => change.locale === 'ur')).toBe(true);
  });

  it('are shown as they are to be where the other part is no topic of the organisation', () => {
    const made = buildConsultationPacket(
      makePacketInput({ before, after }),
      makeOrganisation({ locales: ['ur'], topics: ['c'] }),
    );
    expect(partsOf(made, 'redline')).toEqual([]);
    expect(partsOf(made, 'section').map(({ anchor }) => [anchor.key, anchor.title])).toEqual([['c', 'ج']]);
  });

  it('are asked about in both languages', () => {
    for (const volume of [0, 1])
      expect(partsOf(booklet, 'answer', volume).filter(({ field }) => field.code === 'q:on-c')).toHaveLength(
        1,
      );
  });
});

describe('terms', () => {
  it('are those that stand in the sections shown, and not words that begin like one', () => {
    const definitions = (en: string, ur: string) => ({
      'en/d': `# D {#d}\n\n**Definitions**\n\n- **${en}**: a game for money\n`,
      'ur/d': `# د {#d}\n\n**تعریفیں**\n\n- **${ur}**: رقم کا کھیل\n`,
    });
    const tables = (urdu: string): string[] => {
      const after = {
        ...AFTER,
        'ur/safety': `${AFTER['ur/safety']}- ${urdu}\n`,
        ...definitions('Gambling', 'جوا'),
      };
      const input = makePacketInput({ before: { ...BEFORE, ...definitions('Gambling', 'جوا') }, after });
      const made = buildConsultationPacket(input, makeOrganisation({ locales: ['ur'], topics: ['safety'] }));
      return partsOf(made, 'table').flatMap(({ rows }) => rows.map(([term]) => String(term)));
    };
    expect(tables('جوا کھیلنا')).toContain('جوا');
    expect(tables('کسی جرم کا جواز پیش کرنا')).not.toContain('جوا');
  });

  it('are called what is defined in their place, where no glossary has them', () => {
    const definitions = (more: string) => ({
      'en/d': `# D {#d}\n\n**Definitions**\n\n- **Dare**: a call to do something risky\n${more}`,
      'ur/d': '# د {#d}\n\n**تعریفیں**\n\n- **چیلنج**: کوئی خطرناک کام کرنے کی دعوت\n',
    });
    const rowOf = (more: string): unknown => {
      const texts = definitions(more);
      const after = { ...AFTER, 'ur/safety': `${AFTER['ur/safety']}- چیلنج کرنا\n`, ...texts };
      const input = makePacketInput({ before: { ...BEFORE, ...texts }, after });
      const made = buildConsultationPacket(input, makeOrganisation({ locales: ['ur'], topics: ['safety'] }));
      return partsOf(made, 'table')
        .flatMap(({ rows }) => rows)
        .find(([term]) => term === 'چیلنج');
    };
    expect(rowOf('')).toEqual([
      'چیلنج',
      { text: 'Dare', link: null, lang: 'en' },
      'کوئی خطرناک کام کرنے کی دعوت',
    ]);
    // Where the two do not define as many, nobody knows which is which.
    expect(rowOf('- **Stunt**: a show of skill\n')).toEqual(['چیلنج', 'کوئی خطرناک کام کرنے کی دعوت']);
  });

  it('are told in the other language by any form the glossary accepts', () => {
    const definitions = {
      'en/d': '# D {#d}\n\n**Definitions**\n\n- **Blackmail**: a demand with a threat\n',
      'ur/d': '# د {#d}\n\n**تعریفیں**\n\n- **بلیک میلنگ**: دھمکی کے ساتھ مطالبہ\n',
    };
    const after = { ...AFTER, 'ur/safety': `${AFTER['ur/safety']}- بلیک میلنگ کرنا\n`, ...definitions };
    const input = makePacketInput({ before: { ...BEFORE, ...definitions }, after });
    const term = {
      term: 'blackmail',
      approved: { ur: 'بلیک میل' },
      accepted: { ur: ['بلیک میلنگ'] },
      forbidden: {},
      implies: [],
      note: null,
      line: 1,
    };
    const made = buildConsultationPacket(
      { ...input, config: { ...input.config, glossary: [term] } },
      makeOrganisation({ locales: ['ur'], topics: ['safety'] }),
    );
    const rows = partsOf(made, 'table').flatMap((table) => table.rows.map((row) => JSON.stringify(row)));
    expect(rows.find((row) => row.includes('"بلیک میلنگ"'))).toContain('"blackmail"');
    const english = buildConsultationPacket(
      {
        ...makePacketInput({
          before: { ...BEFORE, ...definitions },
          after: { ...after, 'en/safety': `${AFTER['en/safety']}- Blackmail\n` },
        }),
        config: {
          ...input.config,
          glossary: [{ ...term, term: 'extortion', accepted: { en: ['blackmail'] } }],
        },
      },
      makeOrganisation({ locales: ['en', 'ur'], topics: ['safety'] }),
    );
    const cells = partsOf(english, 'table').flatMap((table) => table.rows.map((row) => JSON.stringify(row)));
    expect(cells.find((row) => row.includes('"Blackmail"'))).toContain('"بلیک میل"');
  });
});
