/** The bundled consultation shows every kind of entry and every state that the register knows, and hangs together. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESPONSE_KINDS, RESPONSE_STATUSES } from '../src/model/response.ts';
import { refuseUnfinished } from '../src/release/consulted.ts';
import { readConsultation } from '../src/workspace/consultation-file.ts';
import { readOrganisations } from '../src/workspace/organisations-file.ts';
import { readRegister } from '../src/workspace/register-file.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';

const workspace = openWorkspace('guidelines', null);
const consultation = readConsultation(workspace, '2023-update');
const { responses } = readRegister(workspace, consultation);
const seen = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

describe('the bundled consultation', () => {
  it('has entries of every kind, in both languages, on time and late', () => {
    expect(seen(responses.map(({ kind }) => kind))).toEqual([...RESPONSE_KINDS].sort());
    expect(seen(responses.map(({ locale }) => locale))).toEqual(['en', 'ur']);
    expect(seen(responses.map(({ late }) => late))).toEqual([false, true]);
    expect(seen(responses.map(({ permission }) => permission))).toEqual(['anonymous', 'named', 'none']);
  });

  it('has entries that stand, moved, lost their section, have none and are about the whole', () => {
    expect(seen(responses.map(({ anchor }) => anchor))).toEqual([
      'moved',
      'orphaned',
      'placed',
      'unplaced',
      'whole',
    ]);
  });

  it('has every decision, a campaign, and replies that satisfied and did not', () => {
    expect(seen(responses.map(({ status }) => status))).toEqual(
      RESPONSE_STATUSES.filter((status) => status !== 'open').sort(),
    );
    const campaigns = responses.flatMap(({ duplicateOf }) => duplicateOf ?? []);
    expect(campaigns.length).toBeGreaterThan(new Set(campaigns).size);
    const replies = responses.flatMap(({ reply }) => reply ?? []);
    expect(seen(replies.map(({ satisfied }) => String(satisfied)))).toEqual(['false', 'null', 'true']);
    expect(replies.every(({ text, sent }) => text !== '' && sent !== null)).toBe(true);
  });

  it('is dealt with: a version could be released as its outcome', () => {
    expect(() => refuseUnfinished(consultation, responses, '2023-03-21')).not.toThrow();
  });

  it('knows every file by its digest, and puts words in no real mouth', () => {
    const folder = join(consultation.folder, 'responses');
    const files = readdirSync(folder);
    expect(seen(responses.map(({ source }) => source.file))).toEqual(files.sort());
    for (const { source } of responses)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, source.file)))
          .digest('hex'),
      ).toBe(source.sha256);
    const invented = readOrganisations(workspace).flatMap(({ id, fictional }) => (fictional ? id : []));
    expect(invented).toEqual(
      expect.arrayContaining(seen(responses.flatMap(({ organisation }) => organisation ?? []))),
    );
    for (const { organisation, group } of responses)
      if (organisation === null) expect(group?.name).toMatch(/fictional|فرضی/);
  });
});
