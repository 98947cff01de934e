/** Builders for consultations in tests: small registers, two revisions of a text in two languages, and their difference. */
import { diffCorpora } from '../../src/compare/diff.ts';
import type { PacketInput } from '../../src/consult/packet/packet-input.ts';
import { parseCorpus } from '../../src/document/corpus.ts';
import type { Corpus } from '../../src/document/document.ts';
import type { Config } from '../../src/model/config.ts';
import type { Consultation } from '../../src/model/consultation.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { LABELS } from './documents.ts';

export const CONFIG: Config = {
  title: 'Community Guidelines',
  titles: { en: 'Community Guidelines', ur: 'کمیونٹی گائیڈ لائنز' },
  root: '/guidelines',
  file: '/guidelines/mizan.yaml',
  source: 'en',
  locales: [
    { tag: 'en', name: 'English', files: 'en/{path}.md' },
    { tag: 'ur', name: 'اردو', files: 'ur/{path}.md' },
  ],
  ignore: [],
  labels: LABELS,
  writing: {},
  protect: [],
  rules: {},
  glossaryFile: null,
  glossary: [],
  permalink: 'https://guidelines.example/{locale}/{version}/{path}#{section}',
};

/** A corpus from texts by `locale/path`. */
export function makeCorpus(texts: Readonly<Record<string, string>>, revision = 'worktree'): Corpus {
  const files = Object.entries(texts).map(([name, text]) => {
    const at = name.indexOf('/');
    return { locale: name.slice(0, at), path: name.slice(at + 1), file: `guidelines/${name}.md`, text };
  });
  return parseCorpus(files, CONFIG, revision);
}

export function makeOrganisation(given: Partial<Organisation> = {}): Organisation {
  return {
    id: 'lantern-circle',
    names: { en: 'Lantern Circle (fictional)', ur: 'لالٹین حلقہ (فرضی)' },
    country: 'PK',
    kind: 'community',
    topics: [],
    locales: ['en'],
    contact: null,
    fictional: true,
    line: 1,
    ...given,
  };
}

export function makeConsultation(given: Partial<Consultation> = {}): Consultation {
  return {
    id: 'spring',
    title: { en: 'Spring consultation', ur: 'بہار کی مشاورت' },
    from: '2022-10-01',
    to: 'draft',
    opens: '2023-01-16',
    closes: '2023-02-24',
    embargo: '2023-03-21',
    effective: '2023-04-21',
    contact: {
      role: { en: 'The policy team', ur: 'پالیسی ٹیم' },
      address: 'consultation@guidelines.example',
    },
    aims: { en: 'Clear rules.', ur: 'واضح اصول۔' },
    questions: [],
    rationales: [],
    organisations: null,
    restricted: [],
    figures: null,
    folder: '/guidelines/consultations/spring',
    file: '/guidelines/consultations/spring/consultation.yaml',
    ...given,
  };
}

export const BEFORE = {
  'en/safety':
    '# Safety {#safety}\n\nBe kind.\n\n## Threats {#threats}\n\nWe do not allow threats.\n\n**Not allowed**\n\n- Threatening to hurt a person\n',
  'ur/safety':
    '# تحفظ {#safety}\n\nمہربان رہیں۔\n\n## دھمکیاں {#threats}\n\nہم دھمکیوں کی اجازت نہیں دیتے۔\n\n**اجازت نہیں ہے**\n\n- کسی شخص کو نقصان پہنچانے کی دھمکی دینا\n',
  'en/trade':
    '# Trade {#trade}\n\nSelling weapons is not allowed.\n\n## Stolen goods {#stolen-goods}\n\nSelling stolen goods is not allowed.\n',
  'ur/trade':
    '# تجارت {#trade}\n\nہتھیار بیچنے کی اجازت نہیں ہے۔\n\n## چوری کا سامان {#stolen-goods}\n\nچوری کا سامان بیچنے کی اجازت نہیں ہے۔\n',
};

export const AFTER = {
  'en/safety': `${BEFORE['en/safety']}- Threatening to share private pictures of a person\n`,
  'ur/safety': `${BEFORE['ur/safety']}- کسی شخص کی نجی تصاویر پھیلانے کی دھمکی دینا\n`,
  'en/trade': BEFORE['en/trade']
    .replace('weapons', 'weapons or their parts')
    .replace('stolen goods is', 'stolen or smuggled goods is'),
  'ur/trade': BEFORE['ur/trade']
    .replace('ہتھیار بیچنے', 'ہتھیار یا ان کے پرزے بیچنے')
    .replace('چوری کا سامان بیچنے', 'چوری یا اسمگلنگ کا سامان بیچنے'),
};

/** What packets are built from, for two revisions. */
export function makePacketInput(
  given: Partial<PacketInput> & { before?: Record<string, string>; after?: Record<string, string> } = {},
): PacketInput {
  const { before = BEFORE, after = AFTER, ...rest } = given;
  const corpora = { from: makeCorpus(before, '2022-10-01'), to: makeCorpus(after, 'draft') };
  return {
    config: CONFIG,
    consultation: makeConsultation(),
    diff: diffCorpora(corpora.from, corpora.to, { config: CONFIG }),
    corpora,
    revisions: {
      from: { name: '2022-10-01', commit: 'a'.repeat(40), digest: '1'.repeat(64) },
      to: { name: 'draft', commit: 'b'.repeat(40), digest: '2'.repeat(64) },
    },
    called: { from: '2022-10-01', to: null },
    effective: '2023-04-21',
    templates: new Map([
      [
        'en',
        {
          file: 'packets/consultation.en.md',
          locale: 'en',
          text: 'Dear {organisation}, please answer by {closes}.\n',
        },
      ],
      [
        'ur',
        {
          file: 'packets/consultation.ur.md',
          locale: 'ur',
          text: 'بنام {organisation}، جواب {closes} تک دیجیے۔\n',
        },
      ],
    ]),
    figures: [],
    resources: [],
    permalink: ({ locale, version, path, section }) =>
      `https://guidelines.example/${locale}/${version}/${path}#${section}`,
    date: '2023-01-16',
    ...rest,
  };
}
