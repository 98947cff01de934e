/** The report of an import on a terminal: no line is wider than the window, and what was there before is not late. */
import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../src/consult/register/imported.ts';
import { cellWidth } from '../../src/report/cells.ts';
import { renderImport } from '../../src/report/responses-import-text.ts';

function fileOf(given: Partial<ImportedFile>): ImportedFile {
  return {
    name: 'consultations/2023-update/responses/brass-bell-laboratory-28dbc777.json',
    format: 'form',
    senders: ['brass-bell-laboratory'],
    kinds: { answer: 3, comment: 5 },
    items: 8,
    edits: 0,
    added: 8,
    repeated: 0,
    marked: 0,
    late: 0,
    anchors: {},
    lost: [],
    notes: [],
    failed: null,
    build: null,
    ...given,
  } as ImportedFile;
}
const render = (file: ImportedFile, number: number, width: number): string =>
  renderImport(
    { files: Array.from({ length: number }, () => file), registers: ['register.yaml'] },
    { color: false, width, dryRun: false },
  );

describe('an import on a terminal', () => {
  it.each([80, 100, 200])('keeps many files to the %i cells of the window', (width) => {
    const lines = render(fileOf({}), 20, width).split('\n');
    for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => line.includes('8 entries')).length).toBe(20);
  });

  it.each([1, 20])('says late of what is new, and not of what is read again (%i files)', (number) => {
    expect(render(fileOf({ late: 8 }), number, 100)).toContain('Late.');
    expect(render(fileOf({ late: 8, added: 0, repeated: 8 }), number, 100)).not.toContain('Late.');
  });
});
