/** Releasing a version as the outcome of a consultation: what must be dealt with first, and what the notes say. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConsultationFacts } from '../../src/model/version.ts';
import { refuseUnfinished } from '../../src/release/consulted.ts';
import { notesWords } from '../../src/release/notes-words.ts';
import { checkConsultation } from '../../src/release/verify-consultation.ts';
import { makeResponse } from '../consult/report/sample.ts';
import { consultationFiles, entryLine } from '../support/consultation-files.ts';
import { makeConsultation } from '../support/consultations.ts';
import { commitAll, git, makeWorkspace, mizan, readBack } from '../support/workspaces.ts';

const CONSULTATION = makeConsultation();
const refuse =
  (given: Parameters<typeof makeResponse>[0][], announced = '2023-03-21') =>
  () =>
    refuseUnfinished(
      CONSULTATION,
      given.map((one) => makeResponse(one)),
      announced,
    );

describe('refuseUnfinished', () => {
  it('lets pass what is closed and dealt with', () => {
    expect(refuse([{ status: 'accepted' }, { status: 'rejected', reason: 'The law.' }])).not.toThrow();
    expect(refuse([])).not.toThrow();
  });

  it('wants the consultation to be over when the version is announced', () => {
    expect(refuse([], CONSULTATION.closes)).toThrow('"spring" is open until 2023-02-24');
    expect(refuse([], '2022-12-01')).toThrow('cannot be announced on 2022-12-01');
  });

  it('says how many are open and how to see them', () => {
    expect(refuse([{ status: 'open' }, { status: 'accepted' }])).toThrow(
      '1 of the 2 responses to the consultation "spring" is still open.',
    );
    try {
      refuse([{ status: 'open' }])();
    } catch (problem) {
      expect((problem as { hint: string }).hint).toContain('mizan responses --consultation spring');
    }
  });

  it('wants a reason for what was rejected', () => {
    expect(refuse([{ status: 'rejected', reason: ' ', line: 12 }])).toThrow(
      'rejected without a reason: r-000000000001 (line 12 of register.yaml)',
    );
  });
});

describe('madeWith', () => {
  it.each([
    ['en', 112, 9, 0, 0, 'Made with 9 organisations of the 112 asked in the consultation “X”.'],
    [
      'en',
      1,
      1,
      2,
      1,
      'Made with 1 organisation of the 1 asked in the consultation “X”, and with 2 others that had not been asked and 1 meeting or focus group.',
    ],
    ['en', 3, 0, 0, 0, 'None of the 3 organisations asked in the consultation “X” answered.'],
    [
      'ur',
      112,
      9,
      0,
      0,
      'یہ ورژن مشاورت "X" کے بعد تیار کیا گیا۔ 112 تنظیموں سے رائے مانگی گئی، اور ان میں سے 9 نے جواب دیا۔',
    ],
    [
      'ur',
      3,
      0,
      0,
      2,
      'یہ ورژن مشاورت "X" کے بعد تیار کیا گیا۔ 3 تنظیموں سے رائے مانگی گئی، اور ان میں سے کسی نے جواب نہیں دیا۔ 2 اجلاس اور فوکس گروپ بھی ہوئے۔',
    ],
  ] as const)(
    '%s: %i asked, %i answered, %i others, %i meetings',
    (locale, asked, answered, unasked, meetings, said) => {
      expect(notesWords(locale).madeWith('X', { asked, answered, unasked, meetings })).toBe(said);
    },
  );
});

const RELEASE = [
  'release',
  '2022-10-01',
  '--announced',
  '2022-09-01',
  '--effective',
  '2022-10-01',
  '--consultation',
  'spring',
];

function makeRepository(entries: string): string {
  const folder = makeWorkspace(consultationFiles(entries));
  commitAll(folder);
  git(folder, 'config', 'user.name', 'Release Manager');
  git(folder, 'config', 'user.email', 'release@example.org');
  return folder;
}

const DONE =
  entryLine({ id: 'r-1', organisation: 'lantern-circle', text: 'Name them.' }) +
  entryLine({
    id: 'r-2',
    organisation: 'velvet-line',
    text: 'Secret.',
    permission: 'none',
    status: 'rejected',
    reason: 'No.',
  });

const VERIFY_FACTS = {
  id: 'spring',
  folder: 'consultations/spring',
  commit: 'abcdef0123456789',
  sameQuestions: true,
  trouble: null,
};

describe('checkConsultation', () => {
  const one = makeResponse({ id: 'r-1', status: 'accepted' });
  const two = makeResponse({ id: 'r-2', status: 'rejected', reason: 'No.' });
  const check = (given: Partial<ConsultationFacts>) =>
    checkConsultation({ ...VERIFY_FACTS, released: [one, two], now: [one, two], ...given })!;

  it('says nothing of a version without one', () => {
    expect(checkConsultation(null)).toBeNull();
  });

  it('is good as it was released, and when only replies were sent since', () => {
    expect(check({})).toMatchObject({
      state: 'good',
      text: 'spring: 2 entries, decided as at the release',
    });
    const replied = { ...one, reply: { text: 'Thanks.', sent: '2023-05-01', satisfied: true } };
    expect(check({ now: [replied, two] }).state).toBe('good');
  });

  it('is bad when it is gone or cannot be read, and says what to do', () => {
    expect(check({ now: null })).toEqual({
      name: 'consultation',
      state: 'bad',
      text: 'the consultation "spring" is gone from consultations/spring: "git checkout abcdef0123 -- consultations/spring" brings it back',
    });
    expect(check({ now: null, commit: null }).text).toContain('take it from a copy');
    expect(check({ trouble: 'line 3: x' })).toMatchObject({
      state: 'bad',
      text: 'the consultation "spring" cannot be read: line 3: x',
    });
  });

  it('is bad when what people said is gone or altered', () => {
    expect(check({ now: [two] })).toMatchObject({
      state: 'bad',
      text: '1 entry (r-1) of the register is gone since the release: "git diff abcdef0123 -- consultations/spring/register.yaml" shows it, and put back what people said',
    });
    expect(check({ now: [one, { ...two, text: 'Other words.' }] }).text).toContain(
      '1 entry (r-2) of the register is worded otherwise',
    );
  });

  it('tells what was decided otherwise, came in or was opened, without calling the version false', () => {
    expect(check({ now: [one, { ...two, status: 'partly' }] })).toMatchObject({
      state: 'changed',
      text: 'spring, since the release: 1 entry (r-2) was decided otherwise; "git diff abcdef0123 -- consultations/spring" shows it',
    });
    const added = makeResponse({ id: 'r-3', status: 'open' });
    expect(check({ now: [one, two, added] }).text).toContain(
      '1 entry (r-3) was added; 1 open: decide with "mizan responses triage"',
    );
    expect(check({ sameQuestions: false }).text).toContain('consultation.yaml was edited');
    expect(check({ released: null }).state).toBe('absent');
  });
});

describe('release --consultation', () => {
  it('cites the consultation in ledger, tag and notes, and verify agrees', async () => {
    const folder = makeRepository(DONE);
    const { stdout, stderr, exitCode } = await mizan(folder, ...RELEASE);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout).toContain('✔ the consultation spring is closed, and every response is dealt with');
    expect(readBack(folder, 'versions.yaml')).toContain('    consultation: spring\n');
    expect(git(folder, 'cat-file', 'tag', 'guidelines/2022-10-01')).toContain('Consultation: spring');
    expect(readBack(folder, 'releases/2022-10-01/notes.en.md')).toContain(
      'Made with 2 organisations of the 3 asked in the consultation “Spring consultation”.',
    );
    expect(readBack(folder, 'releases/2022-10-01/notes.ur.md')).toContain('3 تنظیموں سے رائے مانگی گئی');
    const verified = await mizan(folder, 'verify');
    expect(verified.exitCode).toBe(0);
    expect(verified.stdout).toContain('✔ consultation spring: 2 entries, decided as at the release');
    const versions = (): Promise<string> => mizan(folder, 'versions').then((ran) => ran.stdout);
    expect(await versions()).toContain('consultation: spring (3 asked, 2 answered)');
    expect((await mizan(folder, ...RELEASE)).stdout).toContain('released already');
    const other = await mizan(folder, ...RELEASE.slice(0, -1), 'summer');
    expect(other.stderr).toContain('released already, with the consultation spring');

    const register = join(folder, 'consultations/spring/register.yaml');
    const released = readBack(folder, 'consultations/spring/register.yaml');
    writeFileSync(register, released.replace('No.', 'No, the law.'));
    const changed = await mizan(folder, 'verify');
    expect([changed.stdout.includes('▲ consultation spring, since the release'), changed.exitCode]).toEqual([
      true,
      0,
    ]);
    expect((await mizan(folder, 'verify', '--strict')).exitCode).toBe(1);
    writeFileSync(register, released.replace('Name them.', 'Name nobody.'));
    expect((await mizan(folder, 'verify')).stdout).toContain('✖ consultation 1 entry (r-1)');

    rmSync(join(folder, 'consultations'), { recursive: true });
    const gone = await mizan(folder, 'verify');
    expect(gone.exitCode).toBe(1);
    expect(gone.stdout).toContain('the consultation "spring" is gone from consultations/spring');
    expect(await versions()).toContain('consultation: spring (gone or not readable');
    const [, command] = /"(git checkout [^"]+)"/.exec(gone.stdout)!;
    git(folder, ...command!.split(' ').slice(1));
    expect((await mizan(folder, 'verify')).exitCode).toBe(0);
  });

  it('refuses while something is open, and changes nothing', async () => {
    const folder = makeRepository(
      DONE + entryLine({ id: 'r-3', organisation: 'paper-kite', text: 'And this?', status: 'open' }),
    );
    const head = git(folder, 'rev-parse', 'HEAD');
    const { stderr, exitCode } = await mizan(folder, ...RELEASE);
    expect([stderr.split('\n')[0], exitCode]).toEqual([
      'mizan: 1 of the 3 responses to the consultation "spring" is still open.',
      2,
    ]);
    expect([git(folder, 'rev-parse', 'HEAD'), git(folder, 'tag')]).toEqual([head, '']);
  });

  it('refuses a consultation that is not there, and a register that is not committed', async () => {
    const folder = makeRepository(DONE);
    expect((await mizan(folder, ...RELEASE.slice(0, -1), 'sprung')).stderr).toContain(
      'Did you mean "spring"?',
    );
    writeFileSync(join(folder, 'consultations/spring/register.yaml'), 'entries: []\n');
    expect((await mizan(folder, ...RELEASE)).stderr).toContain('not committed');
  });

  it('is not asked for: a release without it is as before', async () => {
    const folder = makeRepository(entryLine({ id: 'r-3', text: 'And this?', status: 'open' }));
    expect((await mizan(folder, ...RELEASE.slice(0, -2))).exitCode).toBe(0);
    expect(readBack(folder, 'versions.yaml')).not.toContain('consultation');
  });
});
