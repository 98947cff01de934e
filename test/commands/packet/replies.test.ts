/** `mizan packet build --kind reply`: who gets a letter back, what is in it and what never is, and how it comes back. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OfficeReader } from '../../consult/returned/docx/office.ts';
import { findLibreOffice, NO_LIBREOFFICE } from '../../support/libreoffice.ts';
import {
  allText,
  build,
  digestsBelow,
  makeConsulted,
  replaceIn,
  verifyPacket,
} from '../../support/packets.ts';
import { git, mizan, readBack } from '../../support/workspaces.ts';

const REGISTER = 'consultations/spring/register.yaml';
const entry = (fields: string, file = 'x.docx'): string =>
  `  - { received: 2023-05-01, source: { file: ${file}, sha256: "" }, ${fields} }\n`;
const ENTRIES = `entries:
${entry('id: r-aaaaaaaaaaaa, organisation: paper-kite, locale: ur, section: slurs, document: hate, text: گالی کی مثال دیجیے۔, status: partly, reason: { en: One is enough., ur: ایک کافی ہے۔ }, answeredBy: [slurs]')}\
${entry('id: r-bbbbbbbbbbbb, organisation: velvet-line, section: raids, document: trade, text: Marzipan raid words., quote: marzipan-quote, status: rejected, reason: Marzipan reason., reply: { text: Marzipan reply. }')}\
${entry('id: r-cccccccccccc, organisation: velvet-line, kind: answer, question: clear, text: "5", status: accepted')}\
${entry('id: r-dddddddddddd, group: { name: Night group, participants: 9 }, section: slurs, document: hate, text: Nine said so., status: accepted, reason: So it is.', 'group-0011aabb.txt')}`;

/** The draft is the second commit; since then a section has changed. */
function makeAnswered(register: string | null = ENTRIES, files: Record<string, string | null> = {}): string {
  const folder = makeConsulted({
    'packets/reply.en.md':
      '# {title}\n\nDear {organisation}, {contact}: {points} points. Write to {address}.\n',
    'packets/reply.ur.md': '# {title}\n\nبنام {organisation}، {contact}\n',
    ...files,
  });
  replaceIn(
    folder,
    'consultations/spring/consultation.yaml',
    'from: HEAD~1\nto: HEAD',
    'from: HEAD~2\nto: HEAD~1',
  );
  replaceIn(folder, 'en/hate.md', 'Threats and slander', 'Threats, slander and mockery');
  replaceIn(folder, 'ur/hate.md', 'دھمکیاں اور بہتان', 'دھمکیاں، بہتان اور تمسخر');
  if (register !== null) writeFileSync(join(folder, REGISTER), register);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'outcome');
  return folder;
}

const reply = (folder: string, ...argv: string[]) => build(folder, '--kind', 'reply', ...argv);

describe('packet build --kind reply', () => {
  it('writes a letter in every form to everybody who answered, with nothing of others, and says who gets none', async () => {
    const folder = makeAnswered();
    const ran = await reply(folder, '--all');
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('3 letters built in replies-spring/\n');
    expect(ran.stdout).toContain(
      'Next: send them, and record it with: mizan responses triage --org ID --sent DATE\n',
    );
    expect(ran.stderr).toContain('1 of 3 organisations did not answer and get no letter');
    expect(readdirSync(join(folder, 'replies-spring')).sort()).toEqual([
      'group-0011aabb',
      'manifest.json',
      'paper-kite',
      'replies.csv',
      'velvet-line',
    ]);
    expect(verifyPacket(join(folder, 'replies-spring/paper-kite'))).toBe('complete');
    const name = 'spring-reply-paper-kite';
    expect(readdirSync(join(folder, 'replies-spring/paper-kite')).sort()).toEqual([
      'manifest.json',
      ...['docx', 'html', 'md', 'pdf'].map((format) => `${name}.${format}`),
    ]);
    const rows = readBack(folder, 'replies-spring/replies.csv').split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFForganisation,name,contact,country,kind,languages,consultation,entries,open,files',
    );
    expect(rows[3]).toMatch(
      /^group-0011aabb,Night group,,,group,en,spring,1,0,group-0011aabb\/spring-reply-/,
    );
    const text = readBack(folder, `replies-spring/paper-kite/${name}.md`);
    expect(text).toContain('گالی کی مثال دیجیے۔');
    expect(text).toContain('ایک کافی ہے۔');
    expect(text).toContain('دھمکیاں، بہتان اور تمسخر');
    // And in no byte what another said, was answered, or is called.
    const secrets: Record<string, RegExp> = {
      'paper-kite': /arzipan|r-bbb|r-ddd|[Vv]elvet|مخملی|Night group|Nine said|weaver|raids|Raids|warehouse/,
      'velvet-line': /r-aaa|r-ddd|aper.kite|کاغذی|Night group|Nine said|گالی کی|kite flyer/,
      'group-0011aabb': /arzipan|r-aaa|r-bbb|[Vv]elvet|مخملی|aper.kite|کاغذی|گالی کی|raids|Raids/,
    };
    for (const [id, secret] of Object.entries(secrets))
      for (const format of ['docx', 'html', 'md', 'pdf']) {
        const path = join(folder, 'replies-spring', id, `spring-reply-${id}.${format}`);
        expect(secret.exec(allText(path))?.[0], path).toBeUndefined();
      }
  });

  it('is the same twice, is not built again, and not because it was marked as sent', async () => {
    const folder = makeAnswered();
    const forms = ['--all', '-f', 'docx,html,md', '--out'];
    await reply(folder, ...forms, 'one');
    await reply(folder, ...forms, 'two');
    expect(digestsBelow(join(folder, 'two'))).toEqual(digestsBelow(join(folder, 'one')));
    const sent = ['--organisation', 'paper-kite,velvet-line,group-0011aabb', '--sent', '2023-06-02'];
    expect((await mizan(folder, 'responses', 'triage', ...sent)).exitCode).toBe(0);
    expect(readBack(folder, REGISTER).match(/2023-06-02/g)).toHaveLength(4);
    expect((await reply(folder, ...forms, 'one')).stdout).toContain('0 letters built, 3 up to date');
  });

  it('carries the day asked for, and the embargo until it is over', async () => {
    const folder = makeAnswered();
    replaceIn(folder, 'consultations/spring/consultation.yaml', 'aims:', 'embargo: 2023-07-01\naims:');
    const dated = async (...argv: string[]): Promise<string> => {
      expect((await reply(folder, '--org', 'paper-kite', '-f', 'md', ...argv)).exitCode).toBe(0);
      return readBack(folder, 'replies-spring/paper-kite/spring-reply-paper-kite.md');
    };
    expect(await dated()).toMatch(
      /date: "2023-05-31"[\s\S]*embargo: "2023-07-01"[\s\S]*1 جولائی 2023 تک خفیہ/,
    );
    expect(await dated('--date', '2023-07-02')).toMatch(/date: "2023-07-02"[\s\S]*embargo: null/);
  });

  it("has words of mizan's own where the workspace has no letter", async () => {
    const folder = makeAnswered(ENTRIES, { 'packets/reply.en.md': null, 'packets/reply.ur.md': null });
    const ran = await reply(folder, '--org', 'velvet-line', '-f', 'md');
    expect(ran.stderr).toContain('There is no packets/reply.en.md yet');
    const text = readBack(folder, 'replies-spring/velvet-line/spring-reply-velvet-line.md');
    expect(text).toContain('ہماری مشاورت میں حصہ لینے کا شکریہ');
    expect(text).not.toMatch(/\{[a-z]+\}/);
  });

  it('compares with what is committed, and says so where files differ', async () => {
    const folder = makeAnswered();
    replaceIn(folder, 'ur/hate.md', 'تمسخر', 'ہنسی');
    const ran = await reply(folder, '--org', 'paper-kite', '-f', 'md');
    expect(ran.stderr).toContain('what is not committed is not in them');
    expect(readBack(folder, 'replies-spring/paper-kite/spring-reply-paper-kite.md')).not.toContain('ہنسی');
  });

  it('refuses whom nothing can be answered, and says what to do', async () => {
    const folder = makeAnswered();
    const refused = async (message: string, ...argv: string[]): Promise<void> => {
      const ran = await reply(folder, ...argv);
      expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(message);
    };
    await refused('lantern-circle did not answer the consultation "spring"', '--org', 'lantern-circle');
    await refused('There is no organisation "paper-kit"', '--org', 'paper-kit');
    await refused('Did you mean paper-kite?', '--org', 'paper-kit');
    await refused('Letters back are written to somebody');
    await refused('--audience is for workshops', '--org', 'paper-kite', '--audience', 'parents');
    const other = await build(folder, '--org', 'paper-kite', '--interim');
    expect(other.stderr).toContain('--interim is for letters back.');
    const silent = makeAnswered(null);
    expect((await reply(silent, '--all')).stderr).toContain(
      'Nobody has answered the consultation "spring" yet.',
    );
  });

  it('waits for decisions, unless an interim letter is asked for', async () => {
    const folder = makeAnswered(ENTRIES.replace('status: partly', 'status: open'));
    const ran = await reply(folder, '--org', 'paper-kite', '-f', 'md');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('1 entry of paper-kite is not decided yet: no letter was written.');
    const all = await reply(folder, '--all', '-f', 'md');
    expect(all.stdout).toContain('2 letters built');
    expect(all.stderr).toContain('1 entry of paper-kite is not decided yet: no letter for it yet.');
    const interim = await reply(folder, '--org', 'paper-kite', '-f', 'md', '--interim');
    expect(interim.exitCode).toBe(0);
    const text = readBack(folder, 'replies-spring/paper-kite/spring-reply-paper-kite.md');
    expect(text).toContain('عبوری جواب: آپ کے ایک نکتے پر ابھی فیصلہ نہیں ہوا');
  });

  it('finds a group by its name too, and tells of entries that name nobody', async () => {
    const folder = makeAnswered(
      `${ENTRIES}${entry('id: r-eeeeeeeeeeee, text: Who am I?, status: accepted')}`,
    );
    expect((await reply(folder, '--org', 'Night group', '-f', 'md')).stdout).toContain('group-0011aabb');
    expect((await reply(folder, '--all', '-f', 'md')).stderr).toContain('1 entry names nobody');
  });
});

describe('a letter back that comes back', () => {
  const letter = (folder: string, id: string, format: string): string =>
    join(folder, `replies-spring/${id}/spring-reply-${id}.${format}`);

  it('says nothing where nobody wrote into it', async () => {
    const folder = makeAnswered();
    await reply(folder, '--all', '-f', 'md,docx');
    const before = readBack(folder, REGISTER);
    const files = ['paper-kite', 'velvet-line', 'group-0011aabb'].flatMap((id) =>
      ['md', 'docx'].map((format) => letter(folder, id, format)),
    );
    const ran = await mizan(folder, 'responses', 'import', ...files);
    expect(ran.stdout).toContain('Nothing new.');
    expect(readBack(folder, REGISTER)).toBe(before);
  });

  it('sets who is content on their entries and on no others, and adds the remark once', async () => {
    const folder = makeAnswered();
    await reply(folder, '--all', '-f', 'md');
    const path = letter(folder, 'paper-kite', 'md');
    const filled = readFileSync(path, 'utf8')
      .replace(/(<!-- mz:answer ur satisfied -->[\s\S]*?)- \[ \] مطمئن نہیں/, '$1- [x] مطمئن نہیں')
      .replace(/(<!-- mz:answer ur c:whole -->\n)/, '$1\nایک مثال کافی نہیں۔\n');
    writeFileSync(join(folder, 'back.md'), filled);
    const taken = ['responses', 'import', 'back.md', '--received', '2023-04-20'];
    const ran = await mizan(folder, ...taken);
    expect(ran.stdout).toContain('They are not satisfied with the reply: recorded on 1 entry.');
    const register = readBack(folder, REGISTER);
    expect(register).toContain('reply: {"satisfied":false}');
    expect(register.match(/satisfied/g)).toHaveLength(1);
    expect(register).toMatch(
      /organisation: paper-kite\n {4}kind: comment\n {4}locale: ur\n {4}text: ایک مثال کافی نہیں۔\n {4}anchor: whole\n {4}received: 2023-04-20\n {4}late: false\n {4}permission: none/,
    );
    const [stored] = /paper-kite-\w+\.md/.exec(register)!;
    expect(readBack(folder, `consultations/spring/responses/${stored}`)).toBe(filled);
    // A lead talks to them, and the file comes in once more.
    replaceIn(folder, REGISTER, '"satisfied":false', '"satisfied":true');
    const settled = readBack(folder, REGISTER);
    expect((await mizan(folder, ...taken)).stdout).toContain('Nothing new.');
    expect(readBack(folder, REGISTER)).toBe(settled);
    expect((await reply(folder, '--org', 'paper-kite', '-f', 'md')).stderr).toContain(
      '1 entry of paper-kite is not decided yet',
    );
  });

  it('keeps the file of an answer without a remark, and is told of a group', async () => {
    const folder = makeAnswered();
    await reply(folder, '--all', '-f', 'md');
    const filled = readFileSync(letter(folder, 'group-0011aabb', 'md'), 'utf8').replace(
      /(<!-- mz:answer en satisfied -->[\s\S]*?)- \[ \] Partly/,
      '$1- [x] Partly',
    );
    writeFileSync(join(folder, 'back.md'), filled);
    const ran = await mizan(folder, 'responses', 'import', 'back.md', '--format', 'json');
    const [file] = JSON.parse(ran.stdout).data.files;
    expect(file).toMatchObject({ senders: ['Night group'], items: 0, added: 0 });
    expect(file.notes).toContain('They are partly satisfied with the reply: recorded on 1 entry.');
    expect(readBack(folder, REGISTER)).toContain('reply: {"satisfied":"partly"}');
    expect(readdirSync(join(folder, 'consultations/spring/responses'))).toEqual([file.stored]);
    const shown = await mizan(folder, 'responses', 'r-dddddddddddd');
    expect(shown.stdout).toContain('satisfied: partly');
    const report = await mizan(folder, 'responses', 'report', '--format', 'csv', '--internal');
    expect(report.stdout).toMatch(/Nine said so\.[^\n]*,partly,/);
  });

  it('takes the answers of the form, and an answer given for somebody else on nobody', async () => {
    const folder = makeAnswered();
    await reply(folder, '--all', '-f', 'html');
    const html = readFileSync(letter(folder, 'velvet-line', 'html'), 'utf8');
    const packet = JSON.parse(/id="mizan-packet">(.*?)<\/script>/s.exec(html)![1]!);
    const answers = [
      { code: 'satisfied', question: 'satisfied', value: 'no', label: 'مطمئن نہیں', locale: 'ur' },
    ];
    const saved = { schema: 'mizan/response/1', saved: '', respondent: null, permission: null, locale: 'ur' };
    const file = (facts: object): string =>
      JSON.stringify({ ...saved, packet: { ...packet, ...facts }, answers, comments: [] });
    writeFileSync(join(folder, 'back.json'), file({}));
    const ran = await mizan(folder, 'responses', 'import', 'back.json');
    expect(ran.stdout).toContain('recorded on 2 entries');
    writeFileSync(
      join(folder, 'forged.json'),
      file({ organisation: 'lantern-circle', entries: ['r-aaaaaaaaaaaa', 'r-dddddddddddd'] }),
    );
    const before = readBack(folder, REGISTER);
    expect((await mizan(folder, 'responses', 'import', 'forged.json')).stdout).toContain('recorded nowhere');
    expect(readBack(folder, REGISTER)).toBe(before);
  });

  const program = findLibreOffice();
  it.skipIf(!program)(
    `comes back from LibreOffice with a box ticked, a remark and a comment (${program ? 'found' : NO_LIBREOFFICE})`,
    async () => {
      const folder = makeAnswered();
      await reply(folder, '--org', 'paper-kite', '-f', 'docx');
      const office = new OfficeReader(program!);
      try {
        const packet = new Uint8Array(readFileSync(letter(folder, 'paper-kite', 'docx')));
        const marked = office.mark(packet, [
          ['Tick', 'mz|ur|satisfied=no', 'x'],
          ['Answer', 'mz|ur|c:whole', 'ایک مثال کافی نہیں۔'],
          ['Comment', 'ایک کافی ہے۔', 'Somebody', 'کیوں؟'],
        ]);
        writeFileSync(join(folder, 'back.docx'), marked);
      } finally {
        office.close();
      }
      const ran = await mizan(folder, 'responses', 'import', 'back.docx', '--received', '2023-04-20');
      expect(ran.stdout).toContain('They are not satisfied with the reply: recorded on 1 entry.');
      expect(ran.stdout).toContain('2 comments: all new.');
      const register = readBack(folder, REGISTER);
      expect(register).toMatch(
        /section: slurs\n {4}document: hate\n {4}quote: ایک کافی ہے۔\n {4}text: کیوں؟/,
      );
      expect(register).toMatch(/text: ایک مثال کافی نہیں۔\n {4}anchor: whole/);
    },
    60_000,
  );
});

describe('responses triage --org', () => {
  it('says what became of letters, and decides nothing', async () => {
    const folder = makeAnswered(ENTRIES.replace('status: rejected', 'status: open'));
    const triage = (...argv: string[]) => mizan(folder, 'responses', 'triage', ...argv);
    const ran = await triage('--organisation', 'velvet-line', '--satisfied', 'partly');
    expect(ran.stdout).toMatch(/^r-cccccccccccc {2}accepted, partly satisfied\nWritten to /);
    expect((await triage('--organisation', 'velvet-line', '--status', 'accepted')).stderr).toContain(
      '--org says what became of a letter, and decides nothing.',
    );
    expect((await triage('--organisation', 'lantern-circle', '--sent', '2023-06-02')).stderr).toContain(
      'Nothing that "lantern-circle" said is in the register.',
    );
    expect((await triage('r-bbbbbbbbbbbb', '--sent', '2023-06-02')).exitCode).toBe(0);
  });
});
