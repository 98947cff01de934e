import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { makeSample } from './sample.ts';

const { findings } = makeSample();
const text = renderJson({ command: 'align', revision: 'worktree', findings, data: { pairs: [] } });
const json = JSON.parse(text);

describe('renderJson', () => {
  it('has the envelope in its fixed order', () => {
    expect(Object.keys(json)).toEqual(['schema', 'command', 'revision', 'findings', 'data']);
    expect(json.schema).toBe('mizan/1');
  });

  it('has the keys of a finding in their fixed order, and never its edits', () => {
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual([
        'rule',
        'severity',
        'message',
        'locale',
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'section',
        'document',
        'related',
        'fix',
      ]);
    }
    expect(text).not.toContain('edits');
  });

  it('sorts findings, so that the order they were found in does not show', () => {
    expect(
      renderJson({
        command: 'align',
        revision: 'worktree',
        findings: [...findings].reverse(),
        data: { pairs: [] },
      }),
    ).toBe(text);
  });

  it('has empty data where a command has none', () => {
    expect(JSON.parse(renderJson({ command: 'lint', revision: 'worktree', findings: [] })).data).toEqual({});
  });
});
