import { describe, expect, it } from 'vitest';
import { briefTopics, shareBriefing, shortenQuotes } from '../../../src/report/diff/briefing.ts';
import { describeDiff } from '../../../src/report/diff/data.ts';
import { plainSaid, sayHistory, sayRevision } from '../../../src/report/diff/labels.ts';
import { isRewritten } from '../../../src/report/diff/rewritten.ts';
import { joinEffects, viewDiff } from '../../../src/report/diff/view.ts';
import { makeChange, makeDocuments, makeEmptyView, makeInput, makeView, sectionOf } from './sample.ts';

const documents = makeDocuments();
const view = makeView();
const entries = view.topics.flatMap((topic) => topic.entries);

describe('viewDiff', () => {
  it('brings the languages of a section together, the source first', () => {
    const hate = entries.find(({ section }) => section === 'hate')!;
    expect(hate.changes.map(({ locale }) => locale.tag)).toEqual(['en', 'ur']);
    expect(hate.effect).toBe('tightens');
    expect(view.topics).toHaveLength(1);
    expect(view.counts).toEqual({ substantive: 4, editorial: 0, cosmetic: 0 });
  });

  it('keeps what was removed where it stood', () => {
    expect(entries.map(({ section }) => section)).toEqual(['hate', 'attributes', 'new-rules', 'gone']);
  });

  it('gives every section an anchor of its own, in ASCII', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^s-[\w-]+$/);
  });

  it('puts sections without ids together by their place where both documents have the same shape', () => {
    const plain = (text: string) => text.replace(/ \{#[^}]*\}/g, '');
    const both = makeDocuments(
      { en: '# A\n\nx\n', ur: '# ا\n\nب\n' },
      { en: '# A\n\ny\n', ur: plain('# ا\n\nپ\n') },
    );
    const change = (locale: string) =>
      makeChange(locale, both.from[locale]!.sections[1]!, both.to[locale]!.sections[1]!);
    const [topic] = viewDiff(makeInput(both, { changes: [change('ur'), change('en')], parity: [] })).topics;
    expect(topic!.entries).toHaveLength(1);
    expect(topic!.entries[0]!.title).toBe('A');
  });

  it('shows only the locales that were compared', () => {
    const only = makeView({ locales: ['ur'] });
    expect(only.locales.map(({ tag }) => tag)).toEqual(['ur']);
    expect(only.topics[0]!.entries.map(({ title, changes }) => [title, changes[0]!.locale.tag])).toEqual([
      ['Hate', 'ur'],
    ]);
  });

  it('says a document was written anew when hardly a section was found again', () => {
    const words = (seed: string) => Array.from({ length: 100 }, (_, index) => `${seed}${index}`).join(' ');
    const both = makeDocuments(
      { en: `# Old {#old}\n\n${words('a')}\n` },
      { en: `# New {#new}\n\n${words('b')}\n` },
    );
    const changes = [
      makeChange('en', null, sectionOf(both.to['en']!, 'new')),
      makeChange('en', sectionOf(both.from['en']!, 'old'), null),
    ];
    expect(viewDiff(makeInput(both, { changes, parity: [] })).topics[0]!.rewritten).toBe(true);
    expect(view.topics[0]!.rewritten).toBe(false);
    expect(
      isRewritten(makeChange('en', sectionOf(both.from['en']!, 'old'), sectionOf(both.to['en']!, 'new'))),
    ).toBe(true);
  });
});

describe('joinEffects', () => {
  it('lets neutral and unknown give way, and calls both ways mixed', () => {
    expect(joinEffects(['neutral', 'tightens', 'unknown'])).toBe('tightens');
    expect(joinEffects(['tightens', 'loosens'])).toBe('mixed');
    expect(joinEffects(['neutral', 'unknown'])).toBe('unknown');
    expect(joinEffects([])).toBe('neutral');
  });
});

describe('the briefing', () => {
  it('says what changed in the words of the signals, and names what came and went', () => {
    const [topic] = view.briefing;
    expect(topic!.items[0]!.points[0]!.text).toContain('“tribe” added');
    expect(topic!.items[0]!.only?.tag).toBe('en');
    expect(topic!.added.map(({ entry }) => entry.section)).toEqual(['new-rules']);
    expect(topic!.removed.map(({ entry }) => entry.section)).toEqual(['gone']);
  });

  it('leaves out what is not substantive', () => {
    const light = view.topics.map((topic) => ({
      ...topic,
      entries: topic.entries.map((entry) => ({ ...entry, weight: 'editorial' as const })),
    }));
    expect(briefTopics(light)).toEqual([]);
  });

  it('shares the screen among topics, one section each at least', () => {
    const many = Array.from({ length: 10 }, () => view.briefing[0]!);
    for (const share of shareBriefing(many, 5)) expect(share).toBeGreaterThanOrEqual(1);
    expect(shareBriefing(view.briefing, 20)).toEqual([2]);
  });

  it('cuts long quotations to their first words', () => {
    const said = shortenQuotes(`New rule: “${'word '.repeat(40)}”`);
    expect(said.length).toBeLessThan(80);
    expect(said).toMatch(/…”$/);
    expect(shortenQuotes('“short”')).toBe('“short”');
  });
});

describe('the words of a diff', () => {
  const say = (given: Parameters<typeof makeChange>[3]) => {
    const change = makeChange(
      'en',
      sectionOf(documents.from['en']!, 'attributes'),
      sectionOf(documents.to['en']!, 'attributes'),
      given,
    );
    return plainSaid(
      sayHistory({ change, documents: { from: documents.from['en']!, to: documents.to['en']! } }),
      (name) => name,
    );
  };
  it.each([
    [{}, ''],
    [{ kinds: ['renamed' as const], title: { from: 'Old', to: 'New' } }, 'renamed, was “Old”'],
    [
      { kinds: ['renamed' as const], title: { from: '2. A', to: '3. A' }, renumbered: true },
      'renumbered, was “2. A”',
    ],
    [{ kinds: ['moved' as const], document: { from: 'other', to: 'hate' } }, 'moved from “Hate”'],
    [{ kinds: ['moved' as const] }, 'moved within the document'],
    [{ announcement: true }, 'a banner was put at the top, and nothing else'],
  ])('%j', (given, said) => {
    expect(say(given)).toBe(said);
  });

  it('tells revisions with their dates, commits shortened', () => {
    expect(sayRevision(view.from)).toBe('2022-10-01 (announced 2022-09-01, in force from 2022-10-01)');
    expect(
      sayRevision({ name: 'b'.repeat(40), commit: 'b'.repeat(40), announced: null, effective: null }),
    ).toBe('b'.repeat(10));
  });
});

describe('describeDiff', () => {
  const data = describeDiff(view);
  it('has the keys of the contract', () => {
    expect(data.from).toEqual(view.from);
    expect(data.to).toEqual({ name: 'worktree', commit: null, announced: null, effective: null });
    for (const key of [
      'locale',
      'kind',
      'kinds',
      'weight',
      'effect',
      'document',
      'section',
      'title',
      'signals',
      'blocks',
    ])
      expect(data.changes[0]).toHaveProperty(key);
    expect(data.changes[1]!.signals[0]).toEqual({
      kind: 'list-item',
      from: null,
      to: 'tribe',
      text: '“tribe” added to the list in “Attributes”',
      effect: 'tightens',
    });
    expect(data.parity[0]!['one-sided']).toBe(true);
    expect(data.summary.headline).toBe('1 rule added, 1 age changed');
  });

  it('holds no parsed blocks, and words only as pairs', () => {
    const text = JSON.stringify(data);
    expect(text).not.toContain('inlines');
    const replaced = data.changes[0]!.blocks.find(({ op }) => op === 'replace')!;
    expect(Object.keys(replaced)).toEqual(['op', 'from', 'to', 'words', 'at']);
    expect(replaced.words).toContainEqual(['+', 'never']);
  });

  it('is empty where nothing changed', () => {
    expect(describeDiff(makeEmptyView())).toMatchObject({ changes: [], parity: [], announcement: false });
  });
});
