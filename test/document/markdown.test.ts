/** The fast parser gives the very tree of the reference parser. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFastParser, loadReferenceParser } from '../../src/document/markdown.ts';
import { arbitraryMarkdown } from '../support/documents.ts';

const fast = await loadFastParser();
const reference = await loadReferenceParser();

/** A tree with only what mizan reads of it. */
function bare(node: Record<string, any>): unknown {
  const { type, position, children, value, depth, url, title, alt, identifier, ordered, start, checked, lang } = node;
  return {
    type,
    at: [position?.start.offset, position?.end.offset],
    fields: [value, depth, url, title, alt, identifier, ordered, start, checked, lang].map((field) => field ?? null),
    children: children?.map(bare),
  };
}

describe.skipIf(!fast)('the fast parser', () => {
  const root = new URL('../../guidelines/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  it.each(files)('agrees on %s', (file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    expect(bare(fast!(text))).toEqual(bare(reference(text)));
  });

  it('agrees on random Markdown', () => {
    let differing = 0;
    fc.assert(
      fc.property(arbitraryMarkdown(), (text) => {
        if (JSON.stringify(bare(fast!(text))) !== JSON.stringify(bare(reference(text)))) differing++;
      }),
      { numRuns: 1000, seed: 7 },
    );
    console.log('differing', differing);
  });
});
