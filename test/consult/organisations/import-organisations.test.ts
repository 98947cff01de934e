/** Spreadsheets of organisations: heads and words in two languages, ids made, nothing doubled, nothing personal taken over. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportPlan, planImport } from '../../../src/consult/organisations/import-organisations.ts';
import { readOrganisationTable } from '../../../src/consult/organisations/organisation-rows.ts';
import { ORGANISATION_KINDS, type Organisation } from '../../../src/model/organisation.ts';
import { isId } from '../../../src/model/register.ts';
import { renderOrganisationsCsv } from '../../../src/report/organisations-csv.ts';
import { makeDocument } from '../../support/documents.ts';

const locales = [
  { tag: 'en', name: 'English', files: 'en/{path}.md' },
  { tag: 'ur', name: 'اردو', files: 'ur/{path}.md' },
];
const corpus = {
  revision: 'worktree',
  locales: new Map([
    [
      'en',
      new Map([
        [
          'safety',
          makeDocument('# Safety, civility {#safety-and-civility}\n\nx\n\n## Slurs {#slurs}\n\ny\n', {
            path: 'safety',
          }),
        ],
      ]),
    ],
    ['ur', new Map([['safety', makeDocument('## توہین {#slurs}\n', { path: 'safety', locale: 'ur' })]])],
  ]),
};
const REGISTERED: Organisation = {
  id: 'acacia',
  names: { en: 'Acacia House', ur: 'ببول ہاؤس' },
  country: 'PK',
  kind: 'charity',
  topics: ['slurs'],
  locales: ['en'],
  contact: null,
  fictional: true,
  line: 2,
};

const plan = (csv: string, existing: Organisation[] = []): ImportPlan =>
  planImport(readOrganisationTable(csv, 'list.csv', locales), { locales, existing, corpus });
const added = (csv: string) => plan(csv).added.map(({ organisation }) => organisation);

describe('tables', () => {
  const expected = {
    id: 'acacia-house',
    names: { en: 'Acacia House' },
    country: 'PK',
    kind: 'charity',
    topics: ['slurs', 'safety'],
    locales: ['ur', 'en'],
    contact: { en: 'Director' },
    fictional: false,
  };

  it.each([
    [
      'commas',
      'name,country,kind,topics,languages,role\nAcacia House,PK,charity,"slurs, safety","ur, en",Director\n',
    ],
    [
      'semicolons and a byte order mark',
      '\uFEFFName;Country;Type;Topics;Language;Job title\r\nAcacia House;Pakistan;NGO;slurs,safety;Urdu,English;Director\r\n',
    ],
    [
      'tabs',
      'Organisation name\tcountry code\tCategory\tSections\tLocales\tDesignation\nAcacia House\tpk\tNon-profit\tSlurs; safety\tاردو; انگریزی\tDirector\n',
    ],
    [
      'a line that names the separator',
      'sep=;\nname;country;kind;topics;languages;role\nAcacia House;PK;charity;slurs|safety;ur|en;Director\n',
    ],
    [
      'Urdu heads and words',
      'نام,ملک,قسم,موضوعات,زبانیں,عہدہ\nAcacia House,پاکستان,فلاحی ادارہ,توہین؛ safety,اردو، انگریزی,Director\n',
    ],
  ])('with %s are read', (_what, csv) => expect(added(csv)).toEqual([expected]));

  it('may have a column for each language', () => {
    for (const head of ['name (ur)', 'Urdu name', 'name_ur', 'Name in Urdu', 'اردو نام', 'نام (اردو)'])
      expect(added(`name,${head},country,kind\nAcacia,ببول,PK,legal\n`)[0]!.names).toEqual({
        en: 'Acacia',
        ur: 'ببول',
      });
    expect(added('name,country,kind\nببول,PK,legal\n')[0]!.names).toEqual({ ur: 'ببول' });
  });

  it('keep a title with a comma whole, and take "all" for no restriction', () => {
    const [first, second] = added(
      'name,country,kind,topics\nA1,PK,legal,"Safety, civility"\nB1,PK,legal,all\n',
    );
    expect(first!.topics).toEqual(['safety-and-civility']);
    expect(second!.topics).toEqual([]);
  });

  it('are refused with a sentence where they are something else', () => {
    expect(() => plan('title,price\nx,1\n')).toThrow(
      /list\.csv: the first row names no column for name, country, kind; it has "title", "price"\./,
    );
    expect(() => plan('')).toThrow(/it has nothing/);
    expect(() => plan(`name,country,kind\n${'A,PK,legal\n'.repeat(10_001)}`)).toThrow(/more than 10000 rows/);
  });
});

describe('ids', () => {
  const idOf = (name: string) => added(`name,country,kind\n"${name}",PK,legal\n`)[0]!.id;

  it.each([
    ['École du Fleuve (fictional)', 'ecole-du-fleuve'],
    ["Weaver's  Yard & Sons", 'weavers-yard-sons'],
    ['Straße Łódź', 'strasse-lodz'],
    ['con', 'org-con'],
    [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('of %s is %s', (name, id) => expect(idOf(name)).toBe(id));

  it('of a name without Latin letters is a digest of it, the same each time', () => {
    expect(idOf('نیلا پل')).toMatch(/^org-[0-9a-f]{8}$/);
    expect(idOf('نیلا پل')).toBe(idOf('نیلا پل'));
  });

  it('are never given twice, nor taken from a row that names its own', () => {
    const csv =
      'id,name,country,kind\n,Acacia,PK,legal\n,Acacia,GB,legal\nacacia,Other,PK,legal\n,Acacia!,FR,legal\n';
    expect(added(csv).map(({ id }) => id)).toEqual(['acacia-pk', 'acacia-gb', 'acacia', 'acacia-fr']);
  });

  it('can always name a folder', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const made = planImport(
          {
            rows: [
              {
                row: 2,
                names: { en: name },
                contact: {},
                cells: { id: '', country: 'PK', kind: 'legal', topics: '', locales: '', fictional: '' },
              },
            ],
            personal: [],
            unknown: [],
          },
          { locales, existing: [REGISTERED], corpus },
        );
        for (const { organisation } of made.added) expect(isId(organisation.id)).toBe(true);
      }),
    );
  });
});

describe('what is there', () => {
  it('is told, with what differs, and not doubled', () => {
    const { added: more, there } = plan(
      'id,name,country,kind,topics\n,acacia  house,PK,charity,slurs\nacacia,Acacia House,PK,legal,safety\n,ببول هاؤس,PK,charity,\n,New One,PK,legal,\n,New One,PK,legal,\n',
      [REGISTERED],
    );
    expect(more.map(({ organisation }) => organisation.id)).toEqual(['new-one']);
    expect(there).toMatchObject([
      { row: 2, id: 'acacia', since: { line: 2 }, differs: ['name'] },
      { row: 3, id: 'acacia', differs: ['kind', 'topics'] },
      { row: 4, id: 'acacia' },
      { row: 6, id: 'new-one', since: { row: 5 }, differs: [] },
    ]);
  });
});

describe('what cannot be taken over', () => {
  it.each([
    ['Acacia,PK,legal,slur', /"slur" is no topic that is known; did you mean "slurs"\?/],
    ['Acacia,PK,chariti,', /"chariti" is no kind that is known; did you mean "charity"\?/],
    ['Acacia,PK,,', /there is no kind; expected charity, academic/],
    ['Acacia,Atlantis,legal,', /"Atlantis" is no country that is known; expected two capitals/],
    [',PK,legal,', /there is no name/],
    ['a@b.example,PK,legal,', /is no name that is known/],
  ])('%s is told with its row', (row, sentence) => {
    const { problems } = plan(`name,country,kind,topics\n\n${row}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 3, message: expect.stringMatching(sentence) });
  });

  it('tells ids and languages too', () => {
    const messages = plan('id,name,country,kind,languages\n../x,A,PK,legal,Klingon\n').problems.map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      expect.stringMatching(/"\.\.\/x" cannot be an id; expected small ASCII letters/),
      expect.stringMatching(/"Klingon" is no language that is known/),
    ]);
  });

  it('tells what is too long for a register', () => {
    const long = 'word '.repeat(70);
    expect(plan(`name,country,kind,role\n${long},PK,legal,${long}\n`).problems).toHaveLength(2);
  });

  it('leaves people out, and says so', () => {
    const { added: found, notes } = plan(
      'name,country,kind,E-mail,Contact person,فون نمبر,role,Budget\nA1,PK,legal,x@y.example,Jane Doe,0300 1234567,Dr Jane Doe,7\nB1,PK,legal,,,,head@b.example,\nC1,PK,legal,,,,Head of policy,\n',
    );
    expect(found.map(({ organisation }) => organisation.contact)).toEqual([
      null,
      null,
      { en: 'Head of policy' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/@|Jane|0300/);
    expect(notes.join('\n')).toMatch(/"E-mail", "Contact person", "فون نمبر"/);
    expect(notes.join('\n')).toMatch(/Not understood, so not taken over: the column "Budget"/);
    expect(notes.join('\n')).toMatch(/the contact in rows 2, 3/);
  });

  it('keeps no control characters, and no mark that a spreadsheet puts before a formula', () => {
    const [found] = added(`name,country,kind\n"'=1+1 \u202Eevil\u0007\nline",PK,legal\n`);
    expect(found!.names).toEqual({ en: '=1+1 evil line' });
  });
});

describe('the table that mizan prints', () => {
  const word = fc.stringMatching(/^[A-Za-z=+@",;-][A-Za-z0-9 =+@'",;-]{0,20}[a-z]$/).map((text) =>
    text
      .replace(/@/g, '')
      .replace(/ +/g, ' ')
      .replace(/^[' ]+/, ''),
  );
  const organisation = fc.record({
    names: fc.record({ en: word, ur: fc.constantFrom('ببول', 'نیلا پل', 'کاغذ، قلم') }),
    country: fc.constantFrom('PK', 'GB', 'US'),
    kind: fc.constantFrom(...ORGANISATION_KINDS),
    topics: fc.subarray(['slurs', 'safety', 'safety-and-civility']),
    locales: fc.subarray(['en', 'ur'], { minLength: 1 }),
    contact: fc.constantFrom(null, { en: 'Director', ur: 'ڈائریکٹر' }),
    fictional: fc.boolean(),
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(organisation, { maxLength: 5 }), (list) => {
        const organisations = list.map((one, index) => ({
          ...one,
          names: { en: `${one.names.en.trim() || 'x'}${index}`, ur: `${one.names.ur} ${index}` },
          id: `o-${index}`,
        }));
        const csv = renderOrganisationsCsv(
          organisations.map((one) => ({ ...one, line: 1 })),
          ['en', 'ur'],
        );
        for (const cell of (parse(csv, { bom: true }) as string[][]).flat())
          expect(cell).not.toMatch(/^[=+@-]/);
        expect(plan(csv)).toMatchObject({ problems: [], there: [] });
        expect(added(csv)).toEqual(organisations);
      }),
    );
  });
});
