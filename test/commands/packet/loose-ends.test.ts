/** `mizan packet build` on a consultation that names what is not there: nothing secret gets out, nothing is left out in silence. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, makeConsulted, replaceIn } from '../../support/packets.ts';

const YAML = 'consultations/spring/consultation.yaml';
const ALL = ['--all', '-f', 'md'];

describe('a consultation that names what is not there', () => {
  it('builds nothing where a section that is to be kept back is misspelt', async () => {
    const folder = makeConsulted({});
    replaceIn(folder, YAML, 'restricted: [raids]', 'restricted: [raid]');
    const ran = await build(folder, ...ALL);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(
      'spring/consultation.yaml restricts "raid", and there is no such section or document: packets would show everybody what it was to keep back.\nDid you mean "raids"? Correct or delete it under "restricted".',
    );
    expect(existsSync(join(folder, 'packets-spring'))).toBe(false);
  });

  it('says which question, reason, figure and organisation nobody will see', async () => {
    const folder = makeConsulted({});
    replaceIn(folder, YAML, 'id: goods, section: trade', 'id: goods, section: trad');
    replaceIn(folder, YAML, 'section: slurs', 'section: nowhere-near');
    replaceIn(
      folder,
      YAML,
      'restricted:',
      'organisations: [paper-kite, paper-kit]\nfigures: [removals-of-all]\nrestricted:',
    );
    const ran = await build(folder, ...ALL);
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr.split('\n').filter(Boolean)).toEqual([
      'spring/consultation.yaml asks the organisation "paper-kit", which is not there: it gets no packet. Did you mean "paper-kite"?',
      'The question "goods" is about the section "trad", which is not there: nobody is asked it. Did you mean "trade"?',
      'A reason is given for the section "nowhere-near", which is not there: nobody sees it.',
      'spring/consultation.yaml shows the figure "removals-of-all", which is not there: it is left out.',
    ]);
  });

  it('says what an organisation reads in another language than its own', async () => {
    const folder = makeConsulted({});
    replaceIn(folder, YAML, 'aims: { en: Clear rules., ur: واضح اصول۔ }', 'aims: { en: Clear rules. }');
    replaceIn(folder, YAML, 'en: Is it clear?, ur: کیا یہ واضح ہے؟', 'en: Is it clear?');
    const ran = await build(folder, ...ALL);
    expect(ran.stderr).toBe(
      'Not in اردو (ur) yet, and shown in another language: the aims and the question "clear".\n',
    );
  });

  it('has nothing to say where all is there', async () => {
    expect((await build(makeConsulted({}), ...ALL)).stderr).toBe('');
  });
});
