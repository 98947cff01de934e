import { describe, expect, it } from 'vitest';
import { zipParts } from '../../../src/report/docx/zip.ts';
import { unzip } from './read-back.ts';

describe('a zip', () => {
  const parts = [
    { name: 'b.xml', content: '<b>\u0627\u0631\u062F\u0648</b>' },
    { name: 'a/c.xml', content: new Uint8Array([0, 255, 7]) },
    { name: 'empty', content: '' },
  ];

  it('gives back its parts, in order', async () => {
    const read = await unzip(zipParts(parts));
    expect([...read.keys()]).toEqual(['b.xml', 'a/c.xml', 'empty']);
    expect(read.get('b.xml')!.toString('utf8')).toBe('<b>\u0627\u0631\u062F\u0648</b>');
    expect([...read.get('a/c.xml')!]).toEqual([0, 255, 7]);
  });

  it('carries no time', () => {
    expect(Buffer.from(zipParts(parts)).equals(Buffer.from(zipParts(parts)))).toBe(true);
    expect(Buffer.from(zipParts(parts)).readUInt32LE(10)).toBe(0x00210000);
  });
});
