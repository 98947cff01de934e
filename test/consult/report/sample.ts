/** A small consultation with an entry of every sort, for tests of the report. Every organisation is invented. */
import type { ReportInput } from '../../../src/consult/report/consultation-report.ts';
import type { Organisation, OrganisationKind } from '../../../src/model/organisation.ts';
import type { Response } from '../../../src/model/response.ts';
import {
  AFTER,
  BEFORE,
  CONFIG,
  makeConsultation,
  makeCorpus,
  makeOrganisation,
} from '../../support/consultations.ts';

export function makeResponse(given: Partial<Response> = {}): Response {
  const organisation = given.organisation === undefined ? 'lantern-circle' : given.organisation;
  return {
    id: 'r-000000000001',
    organisation,
    group: null,
    kind: 'comment',
    locale: 'en',
    section: 'threats',
    document: null,
    question: null,
    quote: null,
    text: 'Please name private pictures.',
    edit: null,
    anchor: 'placed',
    received: '2023-02-01',
    late: false,
    permission: 'named',
    source: { file: `${organisation ?? 'group'}.docx`, sha256: '', at: 'comment 1' },
    packet: null,
    status: 'accepted',
    reason: null,
    duplicateOf: null,
    answeredBy: [],
    reply: null,
    line: 1,
    ...given,
  };
}

const made = (
  id: string,
  kind: OrganisationKind,
  country: string,
  name: string,
  urdu: string,
): Organisation => makeOrganisation({ id, kind, country, names: { en: name, ur: urdu } });

/** Three community groups in Pakistan, one elsewhere, and single ones of three other kinds. */
export const ORGANISATIONS: readonly Organisation[] = [
  makeOrganisation(),
  made('paper-kite', 'community', 'PK', 'Paper Kite Society (fictional)', 'کاغذی پتنگ سوسائٹی (فرضی)'),
  made('mango-shade', 'community', 'PK', 'Mango Shade Forum (fictional)', 'آم کی چھاؤں فورم (فرضی)'),
  made('tin-harbour', 'community', 'NO', 'Tin Harbour Club (fictional)', 'ٹین بندرگاہ کلب (فرضی)'),
  made('moss-law', 'legal', 'LK', 'Moss Law Desk (fictional)', 'کائی قانونی دفتر (فرضی)'),
  made('reed-radio', 'media', 'TN', 'Reed Radio (fictional)', 'سرکنڈا ریڈیو (فرضی)'),
  made('velvet-line', 'helpline', 'KE', 'Velvet Line (fictional)', 'مخملی لائن (فرضی)'),
];

export const COMMIT = 'c0ffee1234'.repeat(4);

export function makeInput(
  responses: readonly Response[],
  given: Partial<ReportInput> = {},
): ReportInput & { responses: readonly Response[] } {
  return {
    consultation: makeConsultation(),
    organisations: ORGANISATIONS,
    corpora: [makeCorpus(AFTER), makeCorpus(BEFORE, '2022-10-01')],
    commits: new Map([[COMMIT, { type: 'commit', commit: COMMIT, subject: 'Name private pictures' }]]),
    version: null,
    config: CONFIG,
    locales: ['en', 'ur'],
    date: '2023-03-21',
    ...given,
    responses: responses.map((response, index) => ({
      ...response,
      id: response.id === 'r-000000000001' ? `r-${String(index + 1).padStart(12, '0')}` : response.id,
    })),
  };
}

/** Words that no report may hold. */
export const SECRETS = [
  'Marzipan-secret',
  'Velvet Line',
  'مخملی لائن',
  'velvet-line',
  'marzipan-quote',
  'marzipan-reason',
  'marzipan-reply',
  'marzipan-from',
  'velvet-source',
] as const;

/** What was said with every permission, in both languages, hostile words among it. */
export function makeMixture(): Response[] {
  return [
    makeResponse({
      quote: 'threats',
      reason: 'Private pictures are named; Velvet Line asked for it too.',
      answeredBy: [COMMIT, 'threats'],
      reply: { text: 'It is in.', sent: '2023-03-01', satisfied: true },
    }),
    makeResponse({
      id: 'r-00000000000a',
      organisation: 'paper-kite',
      permission: 'anonymous',
      status: 'duplicate',
      duplicateOf: 'r-000000000001',
    }),
    makeResponse({
      organisation: 'velvet-line',
      permission: 'none',
      text: 'Marzipan-secret words',
      quote: 'marzipan-quote',
      kind: 'edit',
      edit: { from: 'marzipan-from', to: 'Marzipan-secret words' },
      reason: 'marzipan-reason',
      status: 'rejected',
      reply: { text: 'marzipan-reply', sent: '2023-03-01', satisfied: false },
      source: { file: 'velvet-source.docx', sha256: 'f'.repeat(64), at: 'comment 1' },
    }),
    makeResponse({
      organisation: 'mango-shade',
      permission: 'anonymous',
      locale: 'ur',
      kind: 'objection',
      text: 'ہمیں یہ اصول بہت سخت لگتا ہے۔\nآم کی چھاؤں فورم سے رابطہ: desk@mango.example',
      status: 'rejected',
      reason: 'The rule stays.',
    }),
    makeResponse({
      organisation: 'tin-harbour',
      section: null,
      document: 'trade',
      text: '=cmd|calc <script>alert(1)</script> [a](javascript:b) **bold**',
      status: 'open',
      late: true,
      received: '2023-03-02',
    }),
    makeResponse({
      organisation: null,
      group: { name: 'Parents at the river school', participants: 12 },
      section: 'gone-section',
      anchor: 'orphaned',
      text: 'We liked the old words.',
      status: 'deferred',
    }),
    makeResponse({ organisation: 'paper-kite', section: null, anchor: 'unplaced', text: 'Thank you.' }),
  ];
}
