/** The diff of two corpora: what became of each section, and the laws that hold whatever the texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, CorpusDiff } from '../../src/compare/change.ts';
import { diffCorpora } from '../../src/compare/diff.ts';
import { foldSpace } from '../../src/compare/word-tokens.ts';
import { parseCorpus } from '../../src/document/corpus.ts';
import type { Corpus } from '../../src/document/document.ts';
import type { Config } from '../../src/model/config.ts';
import { arbitraryMarkdown, LABELS } from '../support/documents.ts';

const config: Config = {
  title: '',
  root: '/',
  file: null,
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
};

/** A corpus of English documents by path; a path may begin with another locale. */
function corpus(files: Record<string, string>): Corpus {
  return parseCorpus(
    Object.entries(files).map(([name, text]) => {
      const [locale, path] = name.includes('/') ? (name.split('/') as [string, string]) : ['en', name];
      return { locale, path, file: `guidelines/${locale}/${path}.md`, text };
    }),
    config,
  );
}

function diff(from: Record<string, string> | string, to: Record<string, string> | string): CorpusDiff {
  const files = (side: Record<string, string> | string) =>
    corpus(typeof side === 'string' ? { topic: side } : side);
  return diffCorpora(files(from), files(to), { config });
}

/** Each change in a line: kinds, and the titles of either side. */
function tell({ changes }: CorpusDiff): string[] {
  const titles = (change: Change, side: 'from' | 'to') =>
    change.sections[side].map(({ title }) => title).join(' & ') || '–';
  return changes.map(
    (change) => `${change.kinds.join('+')}: ${titles(change, 'from')} → ${titles(change, 'to')}`,
  );
}

const SLURS =
  '## Slurs\n\nWe remove every slur against a person or a group, wherever it stands on the platform.\n\n- A slur in a username or a profile\n- A slur set to music\n\n';
const THREATS =
  '## Threats\n\nThreats of violence are taken to the police where a life is in danger.\n\n- A threat with a place and a time\n- A threat against a school\n\n';
const SPAM =
  '## Spam\n\nFake engagement harms everyone who creates honestly and waits to be seen.\n\n- Buying followers or likes\n- Sending the same message many times\n\n';

describe('diffCorpora', () => {
  it('finds nothing where nothing changed', () => {
    expect(diff(SLURS, SLURS)).toEqual({ changes: [], parity: [], announcement: false });
  });

  it('names a new, a removed and a reworded section', () => {
    expect(tell(diff(SLURS + THREATS, SLURS.replace('set to music', 'sung aloud') + SPAM))).toEqual([
      'reworded: Slurs → Slurs',
      'removed: Threats → –',
      'added: – → Spam',
    ]);
  });

  it('knows a section under another title by its words', () => {
    expect(tell(diff(SLURS + THREATS, SLURS.replace('## Slurs', '## Words that wound') + THREATS))).toEqual([
      'renamed: Slurs → Words that wound',
    ]);
  });

  it('pairs headings by the body they head when titles are swapped', () => {
    const swapped = SLURS.replace('## Slurs', '## Threats') + THREATS.replace('## Threats', '## Slurs');
    expect(tell(diff(SLURS + THREATS, swapped))).toEqual([
      'renamed: Slurs → Threats',
      'renamed: Threats → Slurs',
    ]);
  });

  it('shows a section that changed its place as moved, with its edits', () => {
    expect(
      tell(diff(SLURS + THREATS + SPAM, SPAM.replace('or likes', 'or views') + SLURS + THREATS)),
    ).toEqual(['moved+reworded: Spam → Spam']);
  });

  it('follows a section into another document', () => {
    const [change] = diff(
      { hate: SLURS + THREATS, spam: SPAM },
      { hate: SLURS, spam: SPAM + THREATS },
    ).changes;
    expect(change).toMatchObject({ kinds: ['moved'], document: { from: 'hate', to: 'spam' } });
  });

  it('sees a whole file renamed, and does not call its sections moved', () => {
    const text = `# Hate {#hate}\n\nRules about hatred of people and groups.\n\n${SLURS}${THREATS}`;
    const { changes } = diff({ hate: text }, { 'hateful-behaviour': text });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'renamed',
      document: { from: 'hate', to: 'hateful-behaviour' },
      title: { from: 'Hate', to: 'Hate' },
    });
  });

  it('goes by the id even where all words are new', () => {
    const before = '## Slurs {#slurs}\n\nOne two three four five.\n';
    const after = '## Insults {#slurs}\n\nSeven eight nine ten eleven.\n';
    expect(diff(before, after).changes[0]).toMatchObject({
      kind: 'renamed',
      section: { from: 'slurs', to: 'slurs' },
      confidence: 1,
    });
  });

  it('shows one section made two as split, two made one as merged', () => {
    const both =
      '## Conduct\n\nWe remove every slur against a person or a group, wherever it stands on the platform.\n\n- A slur in a username or a profile\n- A slur set to music\n\nThreats of violence are taken to the police where a life is in danger.\n\n- A threat with a place and a time\n- A threat against a school\n\n';
    expect(tell(diff(both, SLURS + THREATS))[0]).toMatch(/^split.*: Conduct → Slurs & Threats$/);
    expect(tell(diff(SLURS + THREATS, both))[0]).toMatch(/^merged.*: Slurs & Threats → Conduct$/);
  });

  it('tells a new number before a title from a new title', () => {
    const [change] = diff(
      SLURS.replace('## Slurs', '## 4. Slurs'),
      SLURS.replace('## Slurs', '## 5. Slurs'),
    ).changes;
    expect(change).toMatchObject({ kinds: ['renamed'], renumbered: true });
  });

  it('compares setext and HTML headings with others', () => {
    const before =
      SLURS.replace('## Slurs', 'Slurs\n-----') + THREATS.replace('## Threats', '<h2>Threats</h2>');
    const { changes } = diff(before, SLURS + THREATS);
    expect(changes.map(({ kinds }) => kinds)).toEqual([['reworded'], ['reworded']]);
    expect(
      changes.flatMap(({ blocks }) => blocks.flatMap(({ words }) => words)).every(([op]) => op === '='),
    ).toBe(true);
  });

  it('finds topics that are plain lines', () => {
    const plain = (text: string) => text.replace(/^## (.*)$/m, '$1');
    const filler =
      'This sentence is here so that the document is long enough to need headings of its own. '.repeat(12);
    const before = [SLURS, THREATS, SPAM].map((text) => `${plain(text)}${filler}\n\n`).join('');
    const after = [SPAM, SLURS, THREATS.replace('## Threats', '## Threats of violence')]
      .map((text) => `${text}${filler}\n\n`)
      .join('');
    const kinds = tell(diff(before, after));
    expect(kinds).toContainEqual(expect.stringMatching(/^moved.*: Spam → Spam$/));
    expect(kinds).toContainEqual(expect.stringMatching(/^renamed.*: Threats → Threats of violence$/));
    expect(kinds.join()).not.toMatch(/added|removed/);
  });

  it('compares every locale on its own', () => {
    const urdu = '## توہین\n\nہم ہر توہین آمیز لفظ ہٹا دیتے ہیں، چاہے وہ کہیں بھی ہو۔\n';
    const { changes } = diff(
      { 'en/a': SLURS, 'ur/a': urdu },
      { 'en/a': SLURS, 'ur/a': urdu.replace('ہٹا دیتے', 'مٹا دیتے') },
    );
    expect(changes.map(({ locale, kind }) => [locale, kind])).toEqual([['ur', 'reworded']]);
  });

  it('gives the lines where a section stands', () => {
    const [change] = diff(SLURS + THREATS, SLURS + THREATS.replace('a school', 'a hospital')).changes;
    expect(change!.place.to).toEqual({ file: 'guidelines/en/topic.md', line: 8, endLine: 13 });
  });
});

describe('announcements', () => {
  const document = `# Topic\n\nWhat this is about.\n\n${SLURS}`;

  it('are banners near the top and nothing else', () => {
    const banner = document.replace(
      '# Topic\n',
      '# Topic\n\n> These rules change on 21 April 2023. [Read the new ones](new.md).\n',
    );
    const found = diff({ a: document, b: document }, { a: banner, b: banner });
    expect(found.changes.map(({ announcement }) => announcement)).toEqual([true, true]);
    expect(found.announcement).toBe(true);
  });

  it('are not rules put at the top, nor banners beside other changes', () => {
    expect(
      diff(document, document.replace('# Topic\n', '# Topic\n\nSlurs are never allowed here.\n'))
        .announcement,
    ).toBe(false);
    const both = document.replace('# Topic\n', '# Topic\n\n> New rules come.\n').replace('music', 'a beat');
    expect(diff(document, both).announcement).toBe(false);
  });
});

/** Random documents that share much: sections are dropped, moved, retitled and edited. */
const bodies = [
  SLURS,
  THREATS,
  SPAM,
  '# Topic\n\nAbout us.\n\n',
  '## Slurs\n\n> quoted\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
];
const edited = fc
  .tuple(fc.constantFrom(...bodies), fc.constantFrom('', '13', 'not ', '\u200C'), fc.nat(120))
  .map(([text, word, at]) =>
    text.length > at + 10 ? text.slice(0, at + 10) + word + text.slice(at + 10) : text,
  );
const document = fc.oneof(
  fc.array(edited, { maxLength: 5 }).map((parts) => parts.join('')),
  arbitraryMarkdown(),
);
const files = fc.dictionary(fc.constantFrom('a', 'b', 'c'), document, { maxKeys: 3 });

const mirrorOf: Record<string, string> = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

describe('laws', () => {
  it('a corpus does not differ from itself', () => {
    fc.assert(
      fc.property(files, (a) => {
        expect(diff(a, a).changes).toEqual([]);
      }),
    );
  });

  it('blocks joined are either side, byte for byte', () => {
    fc.assert(
      fc.property(files, files, (a, b) => {
        const texts = { from: a, to: b };
        for (const { blocks, sections, document } of diff(a, b).changes)
          for (const side of ['from', 'to'] as const) {
            const joined = blocks
              .filter(({ at }) => at[side] !== null)
              .sort((x, y) => x.at[side]! - y.at[side]!)
              .map((block) => block[side])
              .join('');
            if (sections[side].length > 1) continue;
            const [section] = sections[side];
            expect(joined).toBe(
              section ? texts[side][document[side]!]!.slice(section.start, section.end) : '',
            );
          }
      }),
      { numRuns: 120 },
    );
  });

  it('the words of a block are its plain text before and after', () => {
    fc.assert(
      fc.property(files, files, (a, b) => {
        for (const { blocks } of diff(a, b).changes)
          for (const { op, block, words } of blocks) {
            if (op === 'equal') expect(words).toEqual([]);
            const told = (skip: string) =>
              words
                .filter(([own]) => own !== skip)
                .map(([, text]) => text)
                .join('');
            if (op === 'equal') continue;
            if (block.to) expect(told('-')).toBe(foldSpace(block.to.text));
            if (block.from) expect(told('+')).toBe(foldSpace(block.from.text));
          }
      }),
      { numRuns: 120 },
    );
  });

  it('the way back mirrors the way there', () => {
    fc.assert(
      fc.property(files, files, (a, b) => {
        const there = diff(a, b).changes.map(({ kinds, document, title }) =>
          JSON.stringify([
            kinds.map((kind) => mirrorOf[kind] ?? kind).sort(),
            document.to,
            document.from,
            title.to,
            title.from,
          ]),
        );
        const back = diff(b, a).changes.map(({ kinds, document, title }) =>
          JSON.stringify([[...kinds].sort(), document.from, document.to, title.from, title.to]),
        );
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 120 },
    );
  });

  it('what no change names stands as it was', () => {
    fc.assert(
      fc.property(files, files, (a, b) => {
        const { changes } = diff(a, b);
        const told = new Set(
          changes.flatMap(({ sections }) =>
            sections.to.map(({ start, end, title }) => `${title} ${start} ${end}`),
          ),
        );
        const before = [...corpus(a).locales.get('en')!.values()].flatMap(({ sections, text }) =>
          sections.map(({ start, end }) => text.slice(start, end)),
        );
        for (const { sections, text } of corpus(b).locales.get('en')!.values())
          for (const { title, start, end, level, blocks } of sections)
            if (!told.has(`${title} ${start} ${end}`) && (level > 0 || blocks.length > 0))
              expect(before).toContain(text.slice(start, end));
      }),
      { numRuns: 120 },
    );
  });
});
