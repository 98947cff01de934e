import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReturnedFile } from '../../src/workspace/returned-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'returned-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a returned file', () => {
  it('follows a link to a file, and refuses a folder', () => {
    writeFileSync(join(folder, 'answers.json'), '{}');
    symlinkSync('answers.json', join(folder, 'link.json'));
    expect(readReturnedFile(join(folder, 'link.json'), 'link.json')).toHaveLength(2);
    expect(() => readReturnedFile(folder, 'inbox')).toThrow('inbox is a folder, expected a file.');
  });

  it.skipIf(!existsSync('/dev/zero'))('does not wait for what never ends: a pipe, a device', () => {
    const pipe = join(folder, 'pipe.docx');
    execFileSync('mkfifo', [pipe]);
    const device = join(folder, 'zero.docx');
    symlinkSync('/dev/zero', device);
    for (const path of [pipe, device])
      expect(() => readReturnedFile(path, 'it')).toThrow('it is a pipe or a device, expected a file.');
  });
});
