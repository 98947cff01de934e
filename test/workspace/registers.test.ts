/** The registers of consultations: read with every default, and one sentence with file and line for every mistake. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/model/problem.ts';
import { isId } from '../../src/model/register.ts';
import { listConsultations, readConsultation } from '../../src/workspace/consultation-file.ts';
import { readOrganisations } from '../../src/workspace/organisations-file.ts';
import { readRegister } from '../../src/workspace/register-file.ts';
import { readFigures, readResources } from '../../src/workspace/resources-file.ts';
import { readTemplate } from '../../src/workspace/templates-file.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { makeFolder, makeWorkspace } from '../support/workspaces.ts';

const open = (files: Record<string, string>): Workspace => openWorkspace(makeWorkspace(files), null);

/** The sentence and hint of the Problem that is thrown. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return `${error.message} ${error.hint}`;
    throw error;
  }
  return 'nothing was thrown';
}

const ORGANISATION = 'organisations:\n  - { id: a, name: Acacia, country: PK, kind: charity';
const CONSULTATION =
  'title: { en: Spring, ur: بہار }\nfrom: 2022-10-01\nto: main\nopens: 2023-01-10\ncloses: 2023-02-10\ncontact: { role: Policy lead }\naims: { en: Better rules. }\n';
const spring = (text: string, register?: string): Workspace =>
  open({
    'consultations/spring/consultation.yaml': text,
    ...(register !== undefined && { 'consultations/spring/register.yaml': register }),
  });

describe('organisations.yaml', () => {
  const read = (text: string) => readOrganisations(open({ 'organisations.yaml': text }));

  it('is read with its defaults and lines', () => {
    const [first, second] = read(
      `${ORGANISATION} }\n  - id: b\n    names: { en: B, ur: بی }\n    country: GB\n    kind: legal\n    topics: [hate]\n    locales: [ur, en]\n    contact: { en: Director }\n    fictional: true\n`,
    );
    expect(first).toEqual({
      id: 'a',
      names: { en: 'Acacia' },
      country: 'PK',
      kind: 'charity',
      topics: [],
      locales: ['en'],
      contact: null,
      fictional: false,
      line: 2,
    });
    expect(second).toMatchObject({ id: 'b', locales: ['ur', 'en'], contact: { en: 'Director' }, line: 3 });
  });

  it('is nothing where there is no file, or an empty one', () => {
    expect(readOrganisations(open({}))).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('organisations:\n')).toEqual([]);
  });

  it.each([
    ['id: ../a', /line 2: organisations\[1\]\.id is "\.\.\/a"; expected small ASCII letters/],
    ['id: con', /id is "con"; expected another id/],
    ['id: 7', /id is 7; expected text \(put it in quotes\)/],
    ['country: pk', /country is "pk"; expected a country as two capitals/],
    ['country: UK', /expected a country as two capitals, such as PK or GB/],
    ['kind: chariti', /kind is "chariti"; expected "charity" or/],
    ['topics: hate', /topics is "hate"; expected a list/],
    ['locales: [fr]', /line 2: "fr" is not among the locales of mizan\.yaml \(en, ur\)/],
    ['contact: { fr: x }', /"fr" is not among the locales/],
    ['names: { en: B }', /a has both "name" and "names"/],
    ['name: ""', /name is ""; expected words/],
    ['name: {}', /name is empty; expected words per locale/],
    ['nmae: B', /unexpected key "nmae".* Did you mean "name"\?/],
    ['fictional: 1', /fictional is 1; expected true or false/],
  ])('refuses %s', (wrong, sentence) => {
    const [key] = wrong.split(':');
    const base = { id: 'a', name: 'Acacia', country: 'PK', kind: 'charity' } as Record<string, string>;
    delete base[key!];
    const fields = [...Object.entries(base).map(([name, value]) => `${name}: ${value}`), wrong];
    expect(complaint(() => read(`organisations:\n  - { ${fields.join(', ')} }\n`))).toMatch(sentence);
  });

  it('refuses an id that stands twice, naming both lines', () => {
    expect(
      complaint(() => read(`${ORGANISATION} }\n  - { id: a, name: Two, country: PK, kind: legal }\n`)),
    ).toMatch(/organisations\.yaml, line 3: the id "a" stands here a second time \(first in line 2\)/);
  });

  it('is not read through a link that leads out of the workspace', () => {
    const workspace = open({});
    const outside = makeFolder({ 'organisations.yaml': `${ORGANISATION} }\n` });
    symlinkSync(
      join(outside, 'organisations.yaml'),
      join(workspace.config.root, 'organisations.yaml'),
      'file',
    );
    expect(complaint(() => readOrganisations(workspace))).toMatch(/leads out of the folder of mizan\.yaml/);
  });
});

describe('consultation.yaml', () => {
  it('is read with its defaults', () => {
    const workspace = spring(
      `${CONSULTATION}questions:\n  - { id: q1, text: { en: Well? } }\n  - { id: q2, section: hate, kind: scale, text: How, ends: { low: { en: bad }, high: { en: good } } }\n`,
    );
    const { root } = workspace.config;
    expect(listConsultations(workspace)).toEqual(['spring']);
    expect(readConsultation(workspace, 'spring')).toEqual({
      id: 'spring',
      title: { en: 'Spring', ur: 'بہار' },
      from: '2022-10-01',
      to: 'main',
      opens: '2023-01-10',
      closes: '2023-02-10',
      embargo: null,
      effective: null,
      contact: { role: { en: 'Policy lead' }, address: null },
      aims: { en: 'Better rules.' },
      questions: [
        { id: 'q1', section: null, kind: 'text', text: { en: 'Well?' }, ends: null },
        {
          id: 'q2',
          section: 'hate',
          kind: 'scale',
          text: { en: 'How' },
          ends: { low: { en: 'bad' }, high: { en: 'good' } },
        },
      ],
      rationales: [],
      organisations: null,
      restricted: [],
      figures: null,
      folder: join(root, 'consultations', 'spring'),
      file: join(root, 'consultations', 'spring', 'consultation.yaml'),
    });
  });

  it.each([
    ['id: autumn', /line 8: id is "autumn", but the folder is "spring"/],
    ['embargo: 2023-02-30', /line 8: embargo is "2023-02-30"; expected a date such as 2023-04-21/],
    ['organisations: [A]', /organisations\[1\] is "A"; expected small ASCII letters/],
    ['questions: [{ id: q, kind: vote, text: x }]', /kind is "vote"; expected "text" or "scale" or "agree"/],
    ['questions: [{ id: q, text: x }, { id: q, text: y }]', /the id "q" stands here a second time/],
    [
      'questions: [{ id: q, text: x, ends: { low: a, high: b } }]',
      /the question "q" has ends, but is no scale/,
    ],
    ['rationales: [{ text: x }]', /rationales\[1\]\.section is missing; expected text/],
    ['figures: [../x]', /figures\[1\] is "\.\.\/x"/],
  ])('refuses %s', (line, sentence) => {
    expect(complaint(() => readConsultation(spring(`${CONSULTATION}${line}\n`), 'spring'))).toMatch(sentence);
  });

  it('says all that is missing at once, and what can stand there', () => {
    const workspace = spring('title: Spring\nopens: 2023-01-10\n');
    let problem: unknown;
    try {
      readConsultation(workspace, 'spring');
    } catch (error) {
      problem = error;
    }
    expect(problem).toMatchObject({
      message: expect.stringMatching(/consultation\.yaml, line 1: from is missing; expected text\.$/),
      hint: expect.stringMatching(
        /^Also missing: to, closes, contact, aims\. What can stand there: id, title, from,/,
      ),
    });
  });

  it('refuses a last day before the first, and revisions that look like options', () => {
    const closed = CONSULTATION.replace('closes: 2023-02-10', 'closes: 2023-01-09');
    expect(complaint(() => readConsultation(spring(closed), 'spring'))).toMatch(
      /line 5: closes \(2023-01-09\) is before opens \(2023-01-10\)/,
    );
    const option = CONSULTATION.replace('to: main', 'to: --output=x');
    expect(complaint(() => readConsultation(spring(option), 'spring'))).toMatch(
      /to is "--output=x"; expected/,
    );
  });

  it('says which consultations there are', () => {
    const workspace = spring(CONSULTATION);
    expect(complaint(() => readConsultation(workspace, 'sprig'))).toMatch(
      /There is no consultation "sprig"\. Did you mean "spring"\?/,
    );
    expect(complaint(() => readConsultation(workspace, '../../etc'))).toMatch(
      /no consultation "\.\.\/\.\.\/etc"/,
    );
    expect(complaint(() => readConsultation(open({}), 'x'))).toMatch(
      /Begin it with: mizan init --consultation x/,
    );
    expect(
      complaint(() => listConsultations(open({ 'consultations/Not Fit/consultation.yaml': CONSULTATION }))),
    ).toMatch(/"Not Fit" cannot be the id of a consultation/);
  });
});

describe('register.yaml', () => {
  const read = (register?: string) => {
    const workspace = spring(CONSULTATION, register);
    return readRegister(workspace, readConsultation(workspace, 'spring'));
  };

  it('is nothing where there is none', () => {
    const { text, path, responses } = read();
    expect({ text, responses }).toEqual({ text: null, responses: [] });
    expect(path).toMatch(/consultations.spring.register\.yaml$/);
  });

  it('fills in what an entry leaves out', () => {
    const { responses } = read(
      'entries:\n  - { id: r-1, received: 2023-02-10 }\n  - { id: r-2, received: 2023-02-11, section: hate, text: "No." }\n',
    );
    expect(responses[0]).toEqual({
      id: 'r-1',
      organisation: null,
      group: null,
      kind: 'comment',
      locale: 'en',
      section: null,
      document: null,
      question: null,
      quote: null,
      text: '',
      edit: null,
      anchor: 'whole',
      received: '2023-02-10',
      late: false,
      permission: 'none',
      source: { file: '', sha256: '', at: '' },
      packet: null,
      status: 'open',
      reason: null,
      duplicateOf: null,
      answeredBy: [],
      reply: null,
      line: 2,
    });
    expect(responses[1]).toMatchObject({ anchor: 'placed', late: true, line: 3 });
  });

  it.each([
    ['received: yesterday', /received is "yesterday"; expected a date/],
    [
      'received: 2023-02-10, group: { name: g, participants: -1 }',
      /participants is -1; expected a number of people/,
    ],
    ['received: 2023-02-10, source: { file: x, sha256: zz }', /sha256 is "zz"; expected a SHA-256 in hex/],
    ['received: 2023-02-10, status: done', /status is "done"; expected "open" or/],
    ['received: 2023-02-10, text: 4', /text is 4; expected text \(put it in quotes\)/],
    ['received: 2023-02-10, locale: de', /"de" is not among the locales/],
  ])('refuses %s', (fields, sentence) => {
    expect(complaint(() => read(`entries:\n  - { id: r-1, ${fields} }\n`))).toMatch(sentence);
  });
});

describe('resources.yaml and enforcement.yaml', () => {
  it('are read with their defaults', () => {
    const workspace = open({
      'resources.yaml':
        'resources:\n  - { id: help, kind: helpline, title: { en: Help }, text: { en: Call. }, address: "1099", countries: [PK], audiences: [students] }\nworkshops:\n  - { id: w, title: { en: W }, examples: [{ verdict: allowed, text: { en: Fine. } }], discuss: [{ en: Why? }] }\n',
      'enforcement.yaml':
        'figures:\n  - { id: f, title: { en: Removed }, value: 11707020, unit: videos, period: { from: 2023-01-01, to: 2023-03-31 }, scope: { en: Pakistan }, source: { en: Report } }\n',
    });
    expect(readResources(workspace)).toEqual({
      resources: [
        {
          id: 'help',
          kind: 'helpline',
          title: { en: 'Help' },
          text: { en: 'Call.' },
          address: '1099',
          countries: ['PK'],
          sections: [],
          audiences: ['students'],
        },
      ],
      workshops: [
        {
          id: 'w',
          audiences: [],
          title: { en: 'W' },
          sections: [],
          examples: [{ verdict: 'allowed', text: { en: 'Fine.' } }],
          discuss: [{ en: 'Why?' }],
        },
      ],
    });
    expect(readFigures(workspace)).toMatchObject([{ id: 'f', value: 11707020, unit: { en: 'videos' } }]);
    expect(readResources(open({}))).toEqual({ resources: [], workshops: [] });
    expect(readFigures(open({}))).toEqual([]);
  });

  it('name what is wrong', () => {
    const figure = (period: string) =>
      open({
        'enforcement.yaml': `figures:\n  - { id: f, title: T, value: 1, unit: u, scope: s, source: r, period: ${period} }\n`,
      });
    expect(complaint(() => readFigures(figure('{ from: 2023-02-01, to: 2023-01-01 }')))).toMatch(
      /enforcement\.yaml, line 2: to \(2023-01-01\) is before from \(2023-02-01\)/,
    );
    expect(complaint(() => readFigures(figure('2023')))).toMatch(/period is 2023; expected a mapping/);
    const number = open({
      'resources.yaml': 'resources:\n  - { id: h, kind: helpline, title: T, text: t, address: 1099 }\n',
    });
    expect(complaint(() => readResources(number))).toMatch(
      /address is 1099; expected text \(put it in quotes\)/,
    );
  });
});

describe('templates', () => {
  it('are read by kind and locale, without a byte order mark', () => {
    const workspace = open({ 'packets/workshop.ur.md': '\uFEFFسلام\n' });
    expect(readTemplate(workspace, 'workshop', 'ur')?.text).toBe('سلام\n');
    expect(readTemplate(workspace, 'workshop', 'en')).toBeNull();
  });
});

describe('ids', () => {
  it('never hold anything that leads out of a folder', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z./\\:~-]{1,20}$/)), (text) => {
        if (isId(text)) expect(text).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });
});
