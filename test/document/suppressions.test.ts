import { describe, expect, it } from 'vitest';
import { applySuppressions, readSuppressions } from '../../src/document/suppressions.ts';
import type { Finding } from '../../src/model/finding.ts';
import { makeDocument } from '../support/documents.ts';

const KNOWN = ['align/number', 'align/link', 'urdu/latin-comma', 'urdu/arabic-yeh'];

function finding(rule: string, line: number): Finding {
  return {
    rule,
    severity: 'error',
    message: 'Unexpected',
    file: 'guidelines/en/topic.md',
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
    locale: 'en',
    section: null,
    document: 'topic',
    related: [],
    fix: null,
  };
}

function apply(
  text: string,
  findings: Finding[],
  ran = (_: string) => true,
  judge = true,
): [string, number][] {
  return applySuppressions(findings, makeDocument(text), { known: KNOWN, ran, judge }).map((one) => [
    one.rule,
    one.line,
  ]);
}

describe('a suppression', () => {
  it('covers the next block only', () => {
    const text = 'One\n\n<!-- mizan-ignore align/number: a sum -->\n\nTwo\n\nThree\n';
    const findings = [finding('align/number', 1), finding('align/number', 5), finding('align/number', 7)];
    expect(apply(text, findings)).toEqual([
      ['align/number', 1],
      ['align/number', 7],
    ]);
  });

  it('covers a whole list or table that follows', () => {
    const text = '<!-- mizan-ignore align/number: a sum -->\n- One\n- Two\n\nThree\n';
    expect(apply(text, [finding('align/number', 3), finding('align/number', 5)])).toEqual([
      ['align/number', 5],
    ]);
  });

  it('covers the section when it stands before the heading', () => {
    const text = '# A\n\n<!-- mizan-ignore align/number: a sum -->\n\n## B\n\nOne\n\nTwo\n\n## C\n\nThree\n';
    const findings = [finding('align/number', 5), finding('align/number', 9), finding('align/number', 13)];
    expect(apply(text, findings)).toEqual([['align/number', 13]]);
  });

  it('covers the block it stands in', () => {
    const text = '- One <!-- mizan-ignore align/number: a sum -->\n- Two\n';
    expect(apply(text, [finding('align/number', 1), finding('align/number', 2)])).toEqual([
      ['align/number', 2],
    ]);
  });

  it('covers the document with -file', () => {
    const text = '<!-- mizan-ignore-file align/number: all sums -->\n\nOne\n\nTwo\n';
    expect(apply(text, [finding('align/number', 3), finding('align/number', 5)])).toEqual([]);
  });

  it('names several rules, or a family', () => {
    const findings = [finding('align/number', 3), finding('align/link', 3), finding('urdu/latin-comma', 3)];
    expect(apply('<!-- mizan-ignore align/number, align/link: why -->\n\nOne\n', findings)).toEqual([
      ['urdu/latin-comma', 3],
    ]);
    expect(apply('<!-- mizan-ignore align/*: why -->\n\nOne\n', findings)).toEqual([['urdu/latin-comma', 3]]);
  });

  it('leaves findings in other files alone', () => {
    const other = { ...finding('align/number', 3), file: 'other.md' };
    expect(apply('<!-- mizan-ignore-file align/number: why -->\n\nOne\n', [other])).toEqual([
      ['markdown/suppression-unused', 1],
      ['align/number', 3],
    ]);
  });

  it('is not one inside code', () => {
    expect(
      readSuppressions(makeDocument('`<!-- mizan-ignore a/b: c -->`\n\n    <!-- mizan-ignore a/b: c -->\n')),
    ).toEqual([]);
  });

  it('reads its reason after a colon, a dash or nothing', () => {
    const reasons = [': a sum', ' — a sum', ' a sum'].map(
      (rest) => readSuppressions(makeDocument(`<!-- mizan-ignore align/number${rest} -->\n\nOne\n`))[0]!,
    );
    expect(reasons.map((one) => [one.rules, one.reason])).toEqual(Array(3).fill([['align/number'], 'a sum']));
  });
});

describe('what is wrong with a suppression', () => {
  it('is a missing reason', () => {
    expect(apply('<!-- mizan-ignore align/number -->\n\nOne\n', [finding('align/number', 3)])).toEqual([
      ['markdown/suppression-reason', 1],
    ]);
  });

  it('is an unknown rule, with the near ones', () => {
    const [found] = applySuppressions([], makeDocument('<!-- mizan-ignore align/nmber: why -->\n\nOne\n'), {
      known: KNOWN,
      ran: () => true,
      judge: true,
    });
    expect(found!.rule).toBe('markdown/suppression-rule');
    expect(found!.message).toContain('align/number');
  });

  it('is that nothing is suppressed, where the rule was run', () => {
    const text = '<!-- mizan-ignore align/number: why -->\n\nOne\n';
    expect(apply(text, [])).toEqual([['markdown/suppression-unused', 1]]);
    expect(apply(text, [], (name) => !name.startsWith('align/'))).toEqual([]);
  });

  it('is reported part by part', () => {
    const text = '<!-- mizan-ignore align/number, align/link: why -->\n\nOne\n';
    expect(apply(text, [finding('align/number', 3)])).toEqual([['markdown/suppression-unused', 1]]);
  });

  it('is left to the room that judges', () => {
    expect(apply('<!-- mizan-ignore align/nmber -->\n\nOne\n', [], () => true, false)).toEqual([]);
  });

  it('is not asked of families known elsewhere', () => {
    const rules = { known: ['urdu/latin-comma'], ran: () => true, judge: true, foreign: ['align'] };
    expect(applySuppressions([], makeDocument('<!-- mizan-ignore align/x: why -->\n\nOne\n'), rules)).toEqual(
      [],
    );
  });
});
