import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/document/place.ts';
import { describeAlignment } from '../../../src/report/align/data.ts';
import { PAIR_STATES, percentComplete, viewAlignment } from '../../../src/report/align/view.ts';
import { config, findingAt, makeSample, pairById, pairSections } from '../sample.ts';

const sample = makeSample();
const view = viewAlignment(sample.pairs, sample.findings, sample.corpus, config);
const document = view.locales[0]!.documents[0]!;
const rowOf = (id: string) =>
  document.rows.find(({ source, translation }) => [...source, ...translation].some((one) => one.id === id))!;

/** The place where the second section begins, for something the first one lacks. */
function edgeOf({ en, ur }: typeof sample) {
  const at = placeOf(ur, { start: ur.sections[2]!.start, end: ur.sections[2]!.start });
  return { ...at, related: [{ file: en.file, line: 6, message: 'here' }] };
}

describe('viewAlignment', () => {
  it('gives each row its state', () => {
    expect(document.rows.map(({ state }) => state)).toEqual(['differs', 'aligned', 'missing', 'extra']);
  });

  it('leaves out a preamble that holds only front matter', () => {
    expect(document.rows).toHaveLength(4);
  });

  it('puts a finding beside the words it speaks of', () => {
    expect(rowOf('minor-safety').findings.map(({ rule }) => rule)).toEqual(['align/number']);
    expect(rowOf('grooming').findings.map(({ rule }) => rule)).toEqual(['urdu/arabic-yeh']);
  });

  it('puts a missing section beside its source, wherever its place in the translation is', () => {
    expect(rowOf('reports').findings.map(({ rule }) => rule)).toEqual(['align/missing-section']);
  });

  it('puts something missing at the edge of two sections beside its source', () => {
    const edge = findingAt(sample.ur, '', { rule: 'align/missing-block', ...edgeOf(sample) });
    const rows = viewAlignment(sample.pairs, [edge], sample.corpus, config).locales[0]!.documents[0]!.rows;
    expect(rows.map(({ findings }) => findings.length)).toEqual([1, 0, 0, 0]);
  });

  it('keeps findings about the whole document out of the rows', () => {
    const missing = findingAt(sample.ur, '', {
      rule: 'align/extra-document',
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 1,
    });
    expect(
      viewAlignment(sample.pairs, [missing], sample.corpus, config).locales[0]!.documents[0]!.findings,
    ).toEqual([missing]);
  });

  it('keeps findings about front matter with the document', () => {
    const whole = findingAt(sample.ur, 'dir: rtl', { rule: 'align/front-matter' });
    const shown = viewAlignment(sample.pairs, [whole], sample.corpus, config).locales[0]!.documents[0]!;
    expect(shown.findings).toEqual([whole]);
  });

  it('a lint finding or a note does not make a row differ', () => {
    const note = findingAt(sample.ur, '16', { rule: 'align/number', severity: 'info' });
    const rows = viewAlignment(sample.pairs, [note], sample.corpus, config).locales[0]!.documents[0]!.rows;
    expect(rows[0]!.state).toBe('aligned');
  });

  it('says merged, split, moved, stale and unverified', () => {
    const [one, two] = sample.en.sections.filter(({ level }) => level > 0);
    const [first, second] = sample.ur.sections.filter(({ level }) => level > 0);
    const stateOf = (pair: ReturnType<typeof pairSections>, rules: string[] = []) =>
      viewAlignment(
        [{ path: 'minor-safety', locale: 'ur', source: sample.en, translation: sample.ur, sections: [pair] }],
        rules.map((rule) => findingAt(sample.ur, '16', { rule })),
        sample.corpus,
        config,
      ).locales[0]!.documents[0]!.rows[0]!.state;
    expect(stateOf(pairSections([one!, two!], [first!]))).toBe('merged');
    expect(stateOf(pairSections([one!], [first!, second!]))).toBe('split');
    expect(stateOf(pairSections([one!], [first!], { moved: true }))).toBe('moved');
    expect(stateOf(pairSections([one!], [first!]), ['align/stale'])).toBe('stale');
    expect(stateOf(pairSections([one!], [first!]), ['align/unverified'])).toBe('unverified');
    expect(stateOf(pairSections([one!], [first!]), ['align/unverified', 'align/number'])).toBe('differs');
  });

  it('shows a document that has no translation as missing throughout', () => {
    const pairs = [pairById('minor-safety', 'ur', sample.en, null)];
    const locale = viewAlignment(pairs, [], sample.corpus, config).locales[0]!;
    expect(locale.counts.missing).toBe(3);
    expect(percentComplete(locale.counts)).toBe(0);
  });
});

describe('percentComplete', () => {
  const none = Object.fromEntries(PAIR_STATES.map((state) => [state, 0])) as typeof document.counts;
  it('rounds down, so that only all is 100', () => {
    expect(percentComplete({ ...none, aligned: 999, missing: 1 })).toBe(99);
    expect(percentComplete({ ...none, aligned: 3, extra: 2 })).toBe(100);
  });
});

describe('describeAlignment', () => {
  const data = describeAlignment(view);
  it('says where both sides of a pair stand', () => {
    expect(data.pairs[0]).toEqual({
      document: 'minor-safety',
      locale: 'ur',
      state: 'differs',
      confidence: 1,
      evidence: 'same id',
      source: {
        file: 'guidelines/en/minor-safety.md',
        line: 4,
        endLine: 6,
        id: 'minor-safety',
        title: 'Minor safety',
      },
      translation: {
        file: 'guidelines/ur/minor-safety.md',
        line: 5,
        endLine: 7,
        id: 'minor-safety',
        title: 'نابالغوں کا تحفظ',
      },
    });
  });

  it('has null for the side that is missing', () => {
    expect(data.pairs.find(({ state }) => state === 'missing')!.translation).toBeNull();
    expect(data.pairs.find(({ state }) => state === 'extra')!.source).toBeNull();
  });

  it('counts per locale, document and state, zeros included', () => {
    expect(data.summary['ur']!['minor-safety']).toEqual({
      aligned: 1,
      differs: 1,
      stale: 0,
      unverified: 0,
      missing: 1,
      extra: 1,
      moved: 0,
      merged: 0,
      split: 0,
    });
  });

  it('lists every section of a merged pair', () => {
    const [one, two] = sample.en.sections.filter(({ level }) => level > 0);
    const pairs = [{ ...sample.pairs[0]!, sections: [pairSections([one!, two!], [sample.ur.sections[1]!])] }];
    const side = describeAlignment(viewAlignment(pairs, [], sample.corpus, config)).pairs[0]!.source!;
    expect(side.sections!.map(({ id }) => id)).toEqual(['minor-safety', 'grooming']);
    expect([side.line, side.endLine]).toEqual([4, 17]);
  });
});
