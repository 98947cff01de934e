/** Builders for responses and what came back: each test states only what matters to it. */
import fc from 'fast-check';
import { diffCorpora } from '../../src/compare/diff.ts';
import { Anchors } from '../../src/consult/register/anchor.ts';
import type { EntryContext } from '../../src/consult/register/make-entries.ts';
import { SentSections } from '../../src/consult/register/sent-sections.ts';
import type { NewResponse } from '../../src/consult/register/write-entry.ts';
import type { Returned, ReturnedItem } from '../../src/consult/returned/returned.ts';
import { parseCorpus } from '../../src/document/corpus.ts';
import type { Corpus } from '../../src/document/document.ts';
import type { Config } from '../../src/model/config.ts';
import type { Consultation } from '../../src/model/consultation.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import type { Response } from '../../src/model/response.ts';
import { makeConfig } from '../../src/workspace/config-file.ts';

export function makeResponse(given: Partial<Response> = {}): Response {
  return { ...makeNewResponse(given), line: given.line ?? 1 };
}

export function makeNewResponse(given: Partial<NewResponse> = {}): NewResponse {
  return {
    id: 'r-000000000001',
    organisation: 'paper-lantern',
    group: null,
    kind: 'comment',
    locale: 'en',
    section: 'slurs',
    document: 'hate',
    question: null,
    quote: null,
    text: 'Too short.',
    edit: null,
    anchor: 'placed',
    received: '2023-02-01',
    late: false,
    permission: 'named',
    source: { file: 'paper-lantern-01234567.json', sha256: 'ab'.repeat(32), at: 'comment 1' },
    packet: null,
    status: 'open',
    reason: null,
    duplicateOf: null,
    answeredBy: [],
    reply: null,
    ...given,
  };
}

export function makeItem(given: Partial<ReturnedItem> = {}): ReturnedItem {
  return {
    kind: 'comment',
    locale: 'en',
    section: 'slurs',
    question: null,
    quote: null,
    text: 'Too short.',
    at: 'comment 1',
    author: null,
    date: null,
    ...given,
  };
}

export function makeReturned(given: Partial<Returned> = {}): Returned {
  return {
    format: 'form',
    packet: {
      packet: 'spring/paper-lantern',
      consultation: 'spring',
      organisation: 'paper-lantern',
      build: '0123456789abcdef0123',
      commit: null,
    },
    permission: null,
    respondent: null,
    group: null,
    items: [],
    sections: [],
    ...given,
  };
}

export const CONFIG: Config = makeConfig(
  'source: en\nlocales:\n  en: { name: English, files: "en/{path}.md" }\n  ur: { name: اردو, files: "ur/{path}.md" }\n',
  '/w/mizan.yaml',
  (path) => path,
  () => 'terms: []',
);

/** A corpus from texts by `<locale>/<path>`. */
export function makeCorpus(texts: Record<string, string>): Corpus {
  const files = Object.entries(texts).map(([name, text]) => {
    const [locale, ...path] = name.split('/');
    return { locale: locale!, path: path.join('/'), file: `${name}.md`, text };
  });
  return parseCorpus(files, CONFIG);
}

export const CONSULTATION: Consultation = {
  id: 'spring',
  title: { en: 'Spring' },
  from: 'v1',
  to: 'HEAD',
  opens: '2023-01-01',
  closes: '2023-02-10',
  embargo: null,
  effective: null,
  contact: { role: { en: 'Policy team' }, address: null },
  aims: { en: 'To hear.' },
  questions: [
    { id: 'clear', section: null, kind: 'scale', text: { en: 'Is it clear?' }, ends: null },
    { id: 'slurs', section: 'slurs', kind: 'text', text: { en: 'Slurs?' }, ends: null },
  ],
  rationales: [],
  organisations: null,
  restricted: [],
  figures: null,
  folder: '/w/consultations/spring',
  file: '/w/consultations/spring/consultation.yaml',
};

export const ORGANISATIONS: Organisation[] = ['paper-lantern', 'glass-pigeon'].map((id, index) => ({
  id,
  names: { en: index === 0 ? 'Paper Lantern (fictional)' : 'Glass Pigeon (fictional)' },
  country: 'PK',
  kind: 'charity',
  topics: [],
  locales: ['en'],
  contact: null,
  fictional: true,
  line: index + 1,
}));

/** What an import knows, for a draft that was sent and the draft as it is now. */
export function makeContext(
  { sent, now = sent, from = null }: { sent: Corpus; now?: Corpus; from?: Corpus | null },
  given: Partial<EntryContext> = {},
): EntryContext {
  const diff = () => (from ? diffCorpora(from, sent, { config: CONFIG }) : null);
  return {
    consultation: CONSULTATION,
    organisations: ORGANISATIONS,
    organisation: null,
    permission: null,
    received: '2023-02-01',
    source: { file: 'paper-lantern-01234567.json', sha256: 'ab'.repeat(32) },
    sections: new SentSections({ to: sent, from, config: CONFIG, diff }),
    anchors: new Anchors(sent, now, CONFIG),
    locales: ['en', 'ur'],
    topics: [],
    ...given,
  };
}

/** Words with what makes YAML, CSV and Markdown stumble. */
export function arbitraryWords(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    'rule',
    'نہیں',
    ' ',
    '\n',
    '\n\n',
    '- x',
    '# y',
    ': ',
    '"',
    "'",
    '=1+1',
    '{a}',
    '[b]',
    '|',
    '\t',
    '\u200F',
    '\u200C',
    '😀',
    '&a',
    '*b',
    '!c',
    '%',
    '@',
    '---',
    '...',
    'null',
    '2023-01-01',
    'true',
    '\\',
    '\u2028',
    '\u0085',
    '\uFEFF',
  );
  return fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 30 }),
  );
}
