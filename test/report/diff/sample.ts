/** A small diff for the report tests: two documents in two languages, changed, moved, added and removed by hand. */
import { diffArrays } from 'diff';
import type {
  BlockChange,
  Change,
  ChangeKind,
  CorpusDiff,
  Parity,
  Signal,
} from '../../../src/compare/change.ts';
import type { DiffSummary, LocaleSummary } from '../../../src/compare/summarize.ts';
import { diffWords } from '../../../src/compare/words.ts';
import type { Block, Corpus, Document, Section } from '../../../src/document/document.ts';
import { type DiffInput, type DiffView, viewDiff } from '../../../src/report/diff/view.ts';
import { languageOf } from '../../../src/text/languages.ts';
import { makeDocument } from '../../support/documents.ts';
import { config } from '../sample.ts';

export const BEFORE = {
  en: `# Hate {#hate}

We protect people. See [the law](https://example.org/old) and **do not** wait.

Nothing here changes.

Nor here.

Nor does this.

## Attributes {#attributes}

**Not allowed**

- Slurs about race
- Old jokes

**Allowed**

- Debate about faith

## Gone {#gone}

This text is going away.
`,
  ur: `# نفرت {#hate}

ہم لوگوں کا تحفظ کرتے ہیں۔ عمر کی حد 16 سال ہے۔
`,
};

export const AFTER = {
  en: `# Hate {#hate}

We protect all people. See [the law](https://example.org/new) and **never** wait.

Nothing here changes.

Nor here.

Nor does this.

## Attributes {#attributes}

**Not allowed**

- Slurs about race or tribe
- Tribal caricature

**Allowed**

- Debate about faith

## New rules {#new-rules}

We do not allow <b>this</b> & that.
`,
  ur: `# نفرت {#hate}

ہم لوگوں کا تحفظ کرتے ہیں۔ عمر کی حد 18 سال ہے۔
`,
};

const PATH = 'hate';

export interface SampleDocuments {
  from: Record<string, Document>;
  to: Record<string, Document>;
}

/** The documents on both sides, by locale. */
export function makeDocuments(
  before: Record<string, string> = BEFORE,
  after: Record<string, string> = AFTER,
): SampleDocuments {
  const parse = (texts: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(texts).map(([locale, text]) => [locale, makeDocument(text, { locale, path: PATH })]),
    );
  return { from: parse(before), to: parse(after) };
}

export function sectionOf(document: Document, id: string): Section {
  const section = document.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}

/** A change of one section; blocks are matched by their text, the rest in pairs. */
export function makeChange(
  locale: string,
  from: Section | null,
  to: Section | null,
  given: Partial<Change> = {},
): Change {
  const kind: ChangeKind = !from ? 'added' : !to ? 'removed' : 'reworded';
  const sides = <T>(of: (section: Section) => T) => ({
    from: from ? of(from) : null,
    to: to ? of(to) : null,
  });
  return {
    locale,
    kind,
    kinds: [given.kind ?? kind],
    weight: 'substantive',
    effect: 'tightens',
    document: sides(() => PATH),
    section: sides(({ id }) => id),
    title: sides(({ title }) => title),
    signals: [],
    blocks: pairBlocks(from?.blocks ?? [], to?.blocks ?? [], locale),
    place: sides(() => ({ file: `guidelines/${locale}/${PATH}.md`, line: 1, endLine: 2 })),
    sections: { from: from ? [from] : [], to: to ? [to] : [] },
    evidence: 'same id',
    confidence: 1,
    renumbered: false,
    announcement: false,
    ...given,
  };
}

export function pairBlocks(from: readonly Block[], to: readonly Block[], locale = 'en'): BlockChange[] {
  const changes: BlockChange[] = [];
  let [a, b] = [0, 0];
  const parts = diffArrays(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  );
  parts.forEach(({ count, added, removed }, index) => {
    if (added && parts[index - 1]?.removed) return;
    const right =
      removed && parts[index + 1]?.added ? parts[index + 1]!.count : added || !removed ? count : 0;
    const left = added ? 0 : count;
    for (let row = 0; row < Math.max(left, right); row++) {
      const [one, other] = [row < left ? from[a++]! : null, row < right ? to[b++]! : null];
      const op = !one ? 'insert' : !other ? 'delete' : added || removed ? 'replace' : 'equal';
      changes.push(blockChange(op, one, other, locale));
    }
  });
  return changes;
}

export function blockChange(
  op: BlockChange['op'],
  from: Block | null,
  to: Block | null,
  locale = 'en',
): BlockChange {
  return {
    op,
    from: from?.text ?? null,
    to: to?.text ?? null,
    words: op === 'equal' ? [] : diffWords(from?.text ?? '', to?.text ?? '', languageOf(locale)),
    at: { from: null, to: null },
    block: { from, to },
  };
}

export const TRIBE: Signal = {
  kind: 'list-item',
  from: null,
  to: 'tribe',
  text: '“tribe” added to the list in “Attributes”',
  effect: 'tightens',
};
export const LINK: Signal = {
  kind: 'link',
  from: 'a',
  to: 'b',
  text: 'Link “the law” leads elsewhere',
  effect: 'neutral',
};

export const PARITY: Parity = {
  document: PATH,
  section: 'attributes',
  title: 'Attributes',
  changed: { en: { kinds: ['reworded'], weight: 'substantive', effect: 'tightens' } },
  oneSided: true,
  text: 'English changed in substance; اردو did not.',
};

const LOCALE_SUMMARY: LocaleSummary = {
  locale: 'en',
  kinds: { added: 1, removed: 1, renamed: 0, moved: 0, split: 0, merged: 0, reworded: 2 },
  weights: { cosmetic: 0, editorial: 0, substantive: 4 },
  effects: { tightens: 4, loosens: 0, mixed: 0, neutral: 0, unknown: 0 },
  rules: { added: 1, removed: 1, moved: 0, loosened: 0, tightened: 1, reworded: 0 },
  ages: 1,
  numbers: 0,
  dates: 0,
  obligations: 0,
  terms: 0,
  links: 0,
  names: 1,
};
export const SUMMARY: DiffSummary = {
  headline: '1 rule added, 1 age changed',
  sentences: ['Urdu follows, but not in “Attributes”.'],
  locales: [LOCALE_SUMMARY],
  oneSided: 1,
};
export const NO_SUMMARY: DiffSummary = { headline: '', sentences: [], locales: [], oneSided: 0 };

/** The changes of the sample, the source first. */
export function makeChanges({ from, to }: SampleDocuments): Change[] {
  return [
    makeChange('en', sectionOf(from['en']!, 'hate'), sectionOf(to['en']!, 'hate'), {
      signals: [LINK],
      effect: 'unknown',
    }),
    makeChange('en', sectionOf(from['en']!, 'attributes'), sectionOf(to['en']!, 'attributes'), {
      signals: [TRIBE],
    }),
    makeChange('en', null, sectionOf(to['en']!, 'new-rules')),
    makeChange('en', sectionOf(from['en']!, 'gone'), null, { effect: 'loosens' }),
    makeChange('ur', sectionOf(from['ur']!, 'hate'), sectionOf(to['ur']!, 'hate'), {
      signals: [{ kind: 'number', from: '16', to: '18', text: 'Age: 16 → 18', effect: 'tightens' }],
    }),
  ];
}

export function makeInput(
  documents: SampleDocuments = makeDocuments(),
  diff: Partial<CorpusDiff> = {},
  given: Partial<DiffInput> = {},
): DiffInput {
  const corpus = (side: Record<string, Document>): Corpus => ({
    revision: '',
    locales: new Map(
      Object.entries(side).map(([locale, document]) => [locale, new Map([[document.path, document]])]),
    ),
  });
  return {
    diff: {
      changes: diff.changes ?? makeChanges(documents),
      parity: diff.parity ?? [PARITY],
      announcement: diff.announcement ?? false,
    },
    summary: SUMMARY,
    from: { name: '2022-10-01', commit: 'a'.repeat(40), announced: '2022-09-01', effective: '2022-10-01' },
    to: { name: 'worktree', commit: null, announced: null, effective: null },
    corpora: { from: corpus(documents.from), to: corpus(documents.to) },
    config,
    ...given,
  };
}

export function makeView(given: Partial<DiffInput> = {}): DiffView {
  return viewDiff(makeInput(makeDocuments(), {}, given));
}

/** A view in which nothing changed. */
export function makeEmptyView(): DiffView {
  return viewDiff(
    makeInput(makeDocuments(BEFORE, BEFORE), { changes: [], parity: [] }, { summary: NO_SUMMARY }),
  );
}
