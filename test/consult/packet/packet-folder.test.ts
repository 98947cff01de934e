import { describe, expect, it } from 'vitest';
import {
  type FolderManifest,
  judgeFolder,
  readFolderManifest,
  writeFolderManifest,
} from '../../../src/consult/packet/packet-folder.ts';

const wanted = { build: 'b1', generator: 'mizan 1', names: ['x.docx', 'x.html'] };
const file = (name: string, sha256: string) => ({ name, format: 'docx', bytes: 1, sha256 });
const manifest = (given: Partial<FolderManifest> = {}): FolderManifest => ({
  schema: 'mizan/packet-folder/1',
  state: 'complete',
  build: 'b1',
  generator: 'mizan 1',
  files: [file('x.docx', 'd'), file('x.html', 'h')],
  ...given,
});
const judge = (found: FolderManifest | null, digests: Record<string, string>) =>
  judgeFolder({ manifest: found, digests: new Map(Object.entries(digests)) }, wanted);
const THERE = { 'x.docx': 'd', 'x.html': 'h' };

describe('judgeFolder', () => {
  it('builds everything where there is nothing', () => {
    expect(judge(null, {})).toEqual({ kind: 'build', write: wanted.names, remove: [] });
  });

  it('leaves what is current', () => {
    expect(judge(manifest(), THERE)).toEqual({ kind: 'current' });
  });

  it('builds only the file that is missing', () => {
    expect(judge(manifest(), { 'x.docx': 'd' })).toEqual({ kind: 'build', write: ['x.html'], remove: [] });
  });

  it.each([{ build: 'b0' }, { generator: 'mizan 0' }, { state: 'building' as const }])(
    'builds all anew after %j',
    (given) => {
      expect(judge(manifest(given), THERE)).toEqual({ kind: 'build', write: wanted.names, remove: [] });
    },
  );

  it('removes a form that says something older, and keeps one that says the same', () => {
    const files = [...manifest().files, file('x.pdf', 'p')];
    const there = { ...THERE, 'x.pdf': 'p' };
    expect(judge(manifest({ files, build: 'b0' }), there)).toMatchObject({ remove: ['x.pdf'] });
    expect(judge(manifest({ files }), there)).toEqual({ kind: 'current' });
  });

  it('touches nothing that somebody wrote into, or made', () => {
    expect(judge(manifest(), { ...THERE, 'x.docx': 'marked up' })).toEqual({
      kind: 'foreign',
      names: ['x.docx'],
    });
    expect(judge(null, { 'x.html': 'h' })).toEqual({ kind: 'foreign', names: ['x.html'] });
    expect(judge(manifest(), { ...THERE, 'notes.txt': 'n' })).toEqual({ kind: 'current' });
  });

  it('knows old and new files where a run was interrupted', () => {
    const files = [
      file('x.docx', 'old'),
      file('x.html', 'old'),
      file('x.docx', 'new'),
      file('x.html', 'new'),
    ];
    expect(judge(manifest({ state: 'building', files }), { 'x.docx': 'new', 'x.html': 'old' }).kind).toBe(
      'build',
    );
  });
});

describe('readFolderManifest', () => {
  it('reads what was written', () => {
    const { schema: _, ...facts } = manifest();
    expect(readFolderManifest(writeFolderManifest(facts, []))).toEqual(manifest());
  });

  it.each(['', '{', '[]', '{"schema":"other"}', '{"schema":"mizan/packet-folder/1"}'])(
    'takes %j for a file of somebody else, which is not written over',
    (text) => {
      expect(readFolderManifest(text)).toBe('foreign');
      expect(judgeFolder({ manifest: readFolderManifest(text), digests: new Map() }, wanted)).toEqual({
        kind: 'foreign',
        names: ['manifest.json'],
      });
    },
  );

  it('has none where there is no file', () => {
    expect(readFolderManifest(null)).toBeNull();
  });
});
