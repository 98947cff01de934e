/** Ids tell nothing of who said a thing, and know again what is there. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryIdentity, EntryIds } from '../../../src/consult/register/entry-id.ts';
import { makeEntries } from '../../../src/consult/register/make-entries.ts';
import { mergeRegister, RegisterMerger } from '../../../src/consult/register/merge-register.ts';
import { makeContext, makeCorpus, makeItem, makeReturned } from '../../support/responses.ts';

const sent = makeCorpus({ 'en/hate': '# Hate {#hate}\n\n## Slurs {#slurs}\n\nSlurs are removed.\n' });

const said = (given: Partial<EntryIdentity> = {}): EntryIdentity => ({
  sender: 'org:paper-lantern',
  kind: 'comment',
  section: 'slurs',
  question: null,
  quote: null,
  text: 'Too short.',
  edit: null,
  ...given,
});

/** Entries of one file; `organisation` sends it. */
function entries(organisation: string, texts: readonly string[], sha256: string) {
  const items = texts.map((text, at) => makeItem({ text, at: `${at}` }));
  const source = { file: `${sha256.slice(0, 8)}.json`, sha256 };
  return makeEntries(makeReturned({ items, packet: null }), makeContext({ sent }, { organisation, source }))
    .entries;
}

describe('ids', () => {
  it('are the same whoever says it, so that trying every organisation tells nobody', () => {
    const [a, b] = ['org:paper-lantern', 'org:glass-pigeon'].map((sender) =>
      new EntryIds().idOf(said({ sender })),
    );
    expect(a!.id).toBe(b!.id);
    expect(a!.older).not.toBe(b!.older);
  });

  it('keep strangers and groups apart as before', () => {
    const [a, b] = ['file:1', 'file:2'].map((sender) => new EntryIds().idOf(said({ sender })).id);
    expect(a).not.toBe(b);
  });

  it('are not those of another question in the same words', () => {
    const ids = new EntryIds();
    expect(ids.idOf(said({ asked: 'Was it clear?' })).id).not.toBe(ids.idOf(said()).id);
  });

  it('of an older mizan are known again', () => {
    const [entry] = entries('paper-lantern', ['Too short.'], 'aa'.repeat(32));
    const older = entry!.known!.older;
    const content = JSON.stringify(['org:paper-lantern', 'comment', 'slurs', null, null, 'Too short.', null]);
    expect(older).toBe(`r-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`);
    const register = mergeRegister(null, [{ ...entry!, id: older, known: { first: older, nth: 0, older } }]);
    expect(register.text).toContain(`id: ${older}`);
    const again = entries('paper-lantern', ['Too short.'], 'bb'.repeat(32));
    expect(mergeRegister(register.text, again).text).toBe(register.text);
    const other = entries('glass-pigeon', ['Too short.'], 'cc'.repeat(32));
    expect(mergeRegister(register.text, other).added).toHaveLength(1);
  });
});

it('law: each organisation has each of its words once, however often and in whatever order files come', () => {
  const file = fc.record({
    organisation: fc.constantFrom('paper-lantern', 'glass-pigeon'),
    texts: fc.array(fc.constantFrom('Yes.', 'No.', 'Perhaps.'), { maxLength: 4 }),
    copy: fc.nat(1),
  });
  const digest = (texts: readonly string[], copy: number) =>
    createHash('sha256')
      .update(JSON.stringify([texts, copy]))
      .digest('hex');
  fc.assert(
    fc.property(fc.array(file, { maxLength: 6 }), (files) => {
      const merger = new RegisterMerger(null);
      for (const { organisation, texts, copy } of files)
        merger.take(entries(organisation, texts, digest(texts, copy)));
      const text = merger.write();
      const ids = [...text.matchAll(/- id: (\S+)/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const organisation of ['paper-lantern', 'glass-pigeon'])
        for (const word of ['Yes.', 'No.', 'Perhaps.']) {
          const own = files.filter((one) => one.organisation === organisation);
          const wanted = Math.max(0, ...own.map(({ texts }) => texts.filter((one) => one === word).length));
          const there = merger
            .all()
            .filter((one) => one['organisation'] === organisation && one['text'] === word);
          expect(there.length).toBe(wanted);
        }
      const again = new RegisterMerger(text);
      for (const { organisation, texts, copy } of [...files].reverse())
        expect(again.take(entries(organisation, texts, digest(texts, copy))).added).toEqual([]);
    }),
  );
});
