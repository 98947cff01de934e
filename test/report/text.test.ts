import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { PDI, RLI } from '../../src/report/isolate.ts';
import { sourceTexts } from '../../src/report/source-text.ts';
import { renderText, type TextOptions } from '../../src/report/text.ts';
import { findingAt, makeSample } from './sample.ts';

const sample = makeSample();
const options: TextOptions = {
  color: false,
  width: 100,
  quiet: false,
  all: false,
  documents: 2,
  sourceOf: sourceTexts(sample.corpus),
};
const linesOf = (findings: Finding[], given: Partial<TextOptions> = {}): string[] =>
  renderText(findings, { ...options, ...given }).split('\n');

describe('renderText', () => {
  it('is friendly when there is nothing to say', () => {
    expect(renderText([], options)).toBe('✔ 2 documents checked, nothing to correct.\n');
  });

  it('names the file once, with its counts, then the findings in order', () => {
    const lines = linesOf(sample.findings);
    expect(lines[0]).toBe(`${sample.ur.file}  2 errors, 1 warning`);
    expect(lines.filter((line) => line.startsWith(sample.ur.file))).toHaveLength(1);
    expect(lines[1]).toMatch(/^ {3}7:\d+ {2}✖ error {3}Unexpected “16”/);
  });

  it('ends with one line of counts and what can be fixed', () => {
    expect(linesOf(sample.findings).at(-2)).toBe(
      '2 errors, 1 warning in 1 of 2 documents; 1 can be fixed with --fix',
    );
    const suggested = { ...sample.findings[1]!, fix: 'suggested' as const };
    expect(linesOf([suggested]).at(-2)).toBe(
      '1 warning in 1 of 2 documents; 1 can be fixed with --fix-suggested',
    );
  });

  it('counts a register as a file, not a document', () => {
    const register = { ...sample.findings[0]!, file: 'guidelines/glossary.yaml', document: null };
    expect(linesOf([register]).at(-2)).toBe('1 error in 1 file');
    expect(linesOf([register, sample.findings[1]!]).at(-2)).toContain('in 1 of 2 documents and 1 other file');
  });

  it('draws a caret under left-to-right words', () => {
    const lines = linesOf([findingAt(sample.en, 'under 18')]);
    const at = lines.findIndex((line) => line.includes('under 18'));
    expect(lines[at + 1]!.indexOf('^^^^^^^^')).toBe(lines[at]!.indexOf('under 18'));
  });

  it('draws no caret in a right-to-left line, but repeats the exact words, isolated', () => {
    const lines = linesOf([findingAt(sample.ur, 'سے کم')]);
    expect(lines.join('\n')).not.toContain('^');
    expect(lines.join('\n')).toContain(`here: “${RLI}سے کم${PDI}”`);
  });

  it('grows a single joined letter to its word', () => {
    const lines = linesOf([findingAt(sample.ur, 'ي', { rule: 'urdu/arabic-yeh' })]);
    expect(lines.join('\n')).toContain(`here: “${RLI}كي${PDI}”`);
  });

  it('quotes the words of two findings in a row once', () => {
    const twice = ['urdu/arabic-kaf', 'urdu/arabic-yeh'].map((rule) => findingAt(sample.ur, 'كي', { rule }));
    expect(linesOf(twice).filter((line) => line.includes('here: '))).toHaveLength(1);
  });

  it('shows no frame for a place where something is missing', () => {
    expect(linesOf([findingAt(sample.ur, '')]).join('\n')).not.toContain('│');
  });

  it('shows the counterpart under an align finding, with its line', () => {
    const text = renderText([sample.findings[0]!], options);
    expect(text).toContain(`→ ${sample.en.file}:6  the English text says 18`.replace('  ', ' '));
    expect(text).toContain('│ A minor is any person **under 18**.');
  });

  it('says severity in words and by symbol, and colours only when asked', () => {
    const esc = String.fromCharCode(27);
    expect(renderText(sample.findings, options)).not.toContain(esc);
    const colored = renderText(sample.findings, { ...options, color: true });
    expect(colored).toContain(esc);
    expect(colored).toContain('✖ error');
    expect(colored).toContain('▲ warning');
  });

  it('quiet: errors only, but the summary counts all', () => {
    const text = renderText(sample.findings, { ...options, quiet: true });
    expect(text).not.toContain('urdu/arabic-yeh');
    expect(text).toContain('2 errors, 1 warning');
  });

  it('folds a rule repeated too often in one file, and shows all when asked', () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      findingAt(sample.ur, '', { rule: 'urdu/space', line: index + 1, endLine: index + 1 }),
    );
    const shown = (given: Partial<TextOptions>) =>
      linesOf(many, given).filter((line) => line.endsWith('urdu/space')).length;
    expect(shown({})).toBe(3);
    expect(linesOf(many).join('\n')).toContain(
      '… and 7 more findings of urdu/space in this file (show them with --all)',
    );
    expect(shown({ all: true })).toBe(10);
  });

  it('keeps within the width, also a narrow one', () => {
    for (const width of [50, 80, 120]) {
      for (const line of linesOf(sample.findings, { width }).slice(0, -2)) {
        if (line.includes('guidelines/')) continue;
        expect([...line.replace(/[\u2066-\u2069]/g, '')].length).toBeLessThanOrEqual(width);
      }
    }
  });

  it('lets no file steer the terminal', () => {
    const esc = String.fromCharCode(27);
    const text = renderText(
      [{ ...sample.findings[0]!, message: `x${esc}[2Jy\u202e`, file: `a${esc}b.md` }],
      options,
    );
    expect(text).not.toContain(esc);
    expect(text).toContain('⟨U+001B⟩');
    expect(text).toContain('⟨U+202E⟩');
  });

  it('does not show the isolates a rule has put in its message', () => {
    const message = `Unexpected "${RLI}کی${PDI}" here.`;
    const text = renderText([{ ...sample.findings[0]!, message, related: [] }], options);
    expect(text).toContain(`✖ error   ${message}  align/number`);
  });

  it('isolates right-to-left words in messages line by line', () => {
    for (const line of linesOf(sample.findings, { width: 60 })) {
      expect((line.match(/[\u2066-\u2068]/g) ?? []).length).toBe((line.match(/\u2069/g) ?? []).length);
    }
  });
});
