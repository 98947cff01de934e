/** A manifest out of a returned file: what is of the right shape, and nothing else. */
import { describe, expect, it } from 'vitest';
import { buildConsultationPacket } from '../../../src/consult/packet/consultation-packet.ts';
import { readClaimedManifest } from '../../../src/consult/returned/claimed-manifest.ts';
import { makeConsultation, makeOrganisation, makePacketInput } from '../../support/consultations.ts';

const consultation = makeConsultation({
  questions: [
    {
      id: 'clear',
      section: null,
      kind: 'scale',
      text: { en: 'Is it clear?', ur: 'کیا یہ واضح ہے؟' },
      ends: null,
    },
  ],
});
const { manifest } = buildConsultationPacket(makePacketInput({ consultation }), makeOrganisation());

describe('readClaimedManifest', () => {
  it('reads what a packet writes, with the questions in their words', () => {
    const claimed = readClaimedManifest(JSON.parse(JSON.stringify(manifest)));
    const { locales, opens, closes, embargo, sections, questions, asked } = manifest!;
    const to = { name: manifest!.to.name, digest: manifest!.to.digest };
    const from = manifest!.from!.commit;
    expect(claimed).toEqual({ locales, opens, closes, embargo, sections, questions, asked, to, from });
    expect(asked).toMatchObject([{ id: 'clear', kind: 'scale', text: { en: 'Is it clear?' } }]);
  });

  it('is null for what lists no sections, as forms of an older mizan do', () => {
    const { packet, build, to } = manifest!;
    for (const value of [null, 3, '', [], {}, { packet, build, to }, { sections: 3, questions: [] }])
      expect(readClaimedManifest(value)).toBeNull();
  });

  it('leaves out what makes no sense', () => {
    const claimed = readClaimedManifest({
      sections: [{ key: 'a', digests: { en: 'not a digest' } }],
      questions: ['a'],
      opens: '../../etc',
      closes: 4,
      locales: ['<b>'],
      from: { commit: '--upload-pack=x' },
      to: { name: ['x'], digest: 'x' },
      asked: [{ id: 'a', kind: 'riddle', text: 'x' }],
    });
    expect(claimed).toEqual({
      locales: [],
      opens: null,
      closes: null,
      embargo: null,
      sections: [{ key: 'a', section: null, document: '', digests: {}, removed: false }],
      questions: ['a'],
      to: { name: '', digest: '' },
      from: null,
    });
  });
});
