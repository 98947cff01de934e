import { describe, expect, it } from 'vitest';
import { renderAlignText } from '../../../src/report/align/text.ts';
import { viewAlignment } from '../../../src/report/align/view.ts';
import { PDI, RLI } from '../../../src/report/isolate.ts';
import { sourceTexts } from '../../../src/report/source-text.ts';
import { config, makeSample } from '../sample.ts';

const sample = makeSample();
const view = viewAlignment(sample.pairs, sample.findings, sample.corpus, config);
const options = {
  color: false,
  width: 100,
  quiet: false,
  all: false,
  documents: 2,
  sourceOf: sourceTexts(sample.corpus),
};

describe('renderAlignText', () => {
  const text = renderAlignText(view, options);

  it('starts with a table of documents by state', () => {
    const [title, head, row] = text.split('\n');
    expect(title).toBe(`English → ${RLI}اردو${PDI} (ur)  33 % complete`);
    expect(head!.trim().split(/ +/)).toEqual([
      'document',
      'aligned',
      'differs',
      'missing',
      'extra',
      'complete',
    ]);
    expect(row!.trim().split(/ +/)).toEqual(['minor-safety', '1', '1', '1', '1', '33', '%']);
    expect(row!.indexOf('33 %') + 4).toBe(head!.length);
  });

  it('heads the findings with the titles in both languages, the Urdu one isolated', () => {
    expect(text).toContain(`Minor safety  ·  ${RLI}نابالغوں کا تحفظ${PDI}  2 errors, 1 warning`);
  });

  it('falls back to words where the table does not fit', () => {
    expect(renderAlignText(view, { ...options, width: 40 })).toContain(
      'minor-safety  1 aligned, 1 differs, 1 missing, 1 extra',
    );
  });

  it('quiet: no table, errors only, the summary', () => {
    const quiet = renderAlignText(view, { ...options, quiet: true });
    expect(quiet).not.toContain('complete');
    expect(quiet).not.toContain('urdu/arabic-yeh');
    expect(quiet).toContain('2 errors, 1 warning in 1 of 2 documents');
  });
});
