/** A small world for the report tests: two documents in English and Urdu, their pairs by id, and findings at words. */
import type { DocumentPair, SectionPair } from '../../src/compare/pair.ts';
import type { Corpus, Document, Section } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { placeOf } from '../../src/document/place.ts';
import type { Config } from '../../src/model/config.ts';
import type { Finding } from '../../src/model/finding.ts';

export const ENGLISH = `---
title: Minor safety
---
# Minor safety {#minor-safety}

A minor is any person **under 18**. See [the help page](https://example.org/help).

## Grooming {#grooming}

We do not allow grooming.

- Asking a minor for images
- Gifts & *promises*

| Age | Rule |
| --- | --- |
| 13 | No LIVE |

## Reports {#reports}

Report it with \`/report\` at once.
`;

export const URDU = `---
title: نابالغوں کا تحفظ
dir: rtl
---
# نابالغوں کا تحفظ {#minor-safety}

نابالغ سے مراد ہر وہ شخص ہے جس کی عمر **16 سال سے کم** ہو۔ [مدد کا صفحہ](https://example.org/help) دیکھیں۔

## گرومنگ {#grooming}

ہم گرومنگ كي اجازت نہیں دیتے۔

- نابالغ سے تصاویر مانگنا
- تحائف اور *وعدے*

| عمر | اصول |
| --- | --- |
| 13 | LIVE نہیں |

## اضافی بات {#more}

یہ حصہ صرف اردو میں ہے۔
`;

export function makeDocument(locale: string, path: string, text: string): Document {
  return parseDocument({ locale, path, file: `guidelines/${locale}/${path}.md`, text });
}

export const config: Config = {
  title: 'Community guidelines',
  root: '/guidelines',
  file: null,
  source: 'en',
  locales: [
    { tag: 'en', name: 'English', files: 'en/{path}.md' },
    { tag: 'ur', name: 'اردو', files: 'ur/{path}.md' },
  ],
  ignore: [],
  labels: {
    dispositions: { 'not-allowed': {}, allowed: {}, 'age-restricted': {}, ineligible: {} },
    definitions: {},
  },
  writing: {},
  protect: [],
  rules: {},
  glossaryFile: null,
  glossary: [],
};

/** Pair sections that carry the same id, in the order of the source; the rest of the translation is extra. */
export function pairById(
  path: string,
  locale: string,
  source: Document | null,
  translation: Document | null,
): DocumentPair {
  const left = source?.sections ?? [];
  const right = translation?.sections ?? [];
  const key = (section: Section): string => section.id ?? `#${section.index}`;
  const sections = left.map((section) =>
    pairSections(
      [section],
      right.filter((other) => key(other) === key(section)),
    ),
  );
  const extra = right.filter((other) => !left.some((section) => key(section) === key(other)));
  sections.push(...extra.map((section) => pairSections([], [section])));
  return { path, locale, source, translation, sections };
}

export function pairSections(
  source: Section[],
  translation: Section[],
  given: Partial<SectionPair> = {},
): SectionPair {
  const both = source.length > 0 && translation.length > 0;
  return {
    source,
    translation,
    confidence: both ? 1 : 0,
    evidence: both ? 'same id' : '',
    moved: false,
    stage: both ? 'id' : 'none',
    blocks: [],
    ...given,
  };
}

/** A finding at the first occurrence of some words; an empty string stands at the end of the document. */
export function findingAt(document: Document, words: string, given: Partial<Finding> = {}): Finding {
  const start = words === '' ? document.text.length : document.text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in ${document.file}`);
  const section = document.sections.find((one) => one.start <= start && start < one.end);
  return {
    rule: 'align/number',
    severity: 'error',
    message: 'A message.',
    ...placeOf(document, { start, end: start + words.length }),
    locale: document.locale,
    section: section?.id ?? null,
    document: document.path,
    related: [],
    fix: null,
    ...given,
  };
}

export interface Sample {
  en: Document;
  ur: Document;
  corpus: Corpus;
  pairs: DocumentPair[];
  findings: Finding[];
}

export function makeSample(english = ENGLISH, urdu = URDU): Sample {
  const en = makeDocument('en', 'minor-safety', english);
  const ur = makeDocument('ur', 'minor-safety', urdu);
  const corpus: Corpus = {
    revision: 'worktree',
    locales: new Map([
      ['en', new Map([[en.path, en]])],
      ['ur', new Map([[ur.path, ur]])],
    ]),
  };
  return { en, ur, corpus, pairs: [pairById('minor-safety', 'ur', en, ur)], findings: makeFindings(en, ur) };
}

function makeFindings(en: Document, ur: Document): Finding[] {
  const start = ur.text.indexOf('كي');
  return [
    findingAt(ur, '16', {
      message: 'Unexpected “16” in “16 سال سے کم”, expected 18 as in the English: change the number.',
      related: [
        {
          file: en.file,
          line: placeOf(en, { start: en.text.indexOf('under 18'), end: 0 }).line,
          message: 'the English text says 18',
        },
      ],
    }),
    findingAt(ur, 'كي', {
      rule: 'urdu/arabic-yeh',
      severity: 'warning',
      message: 'Unexpected Arabic “ي” in “كي”, expected the Urdu “ی”: use “کی”.',
      fix: 'safe',
      edits: [{ start, end: start + 2, text: 'کی' }],
    }),
    findingAt(ur, '', {
      rule: 'align/missing-section',
      message: 'Unexpected gap: expected the section “Reports” here; translate it.',
      related: [
        {
          file: en.file,
          line: placeOf(en, { start: en.text.indexOf('## Reports'), end: 0 }).line,
          message: 'the English section',
        },
      ],
    }),
  ];
}
