/** A small consultation in a git repository of its own, ready for packets to be built; every organisation is invented. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Host } from '../../src/commands/command.ts';
import { run } from '../../src/main.ts';
import { commitAll, EN_TOPIC, git, makeWorkspace, mizan, type Ran, UR_TOPIC } from './workspaces.ts';

const ORGANISATIONS = `organisations:
  - { id: lantern-circle, names: { en: Lantern Circle (fictional), ur: لالٹین حلقہ (فرضی) }, country: PK, kind: community, contact: The lamplighter, fictional: true }
  - { id: paper-kite, names: { en: Paper Kite (fictional), ur: کاغذی پتنگ (فرضی) }, country: PK, kind: community, topics: [hate], locales: [ur, en], contact: The kite flyer, fictional: true }
  - { id: velvet-line, names: { en: Velvet Line (fictional), ur: مخملی لائن (فرضی) }, country: KE, kind: helpline, topics: [trade, raids], locales: [ur], contact: The weaver, fictional: true }
`;

const CONSULTATION = `title: { en: Spring consultation, ur: بہار کی مشاورت }
from: HEAD~1
to: HEAD
opens: 2023-04-01
closes: 2023-05-31
contact: { role: { en: Policy team, ur: پالیسی ٹیم }, address: answers@guidelines.example }
aims: { en: Clear rules., ur: واضح اصول۔ }
restricted: [raids]
questions:
  - { id: clear, kind: scale, text: { en: Is it clear?, ur: کیا یہ واضح ہے؟ } }
  - { id: goods, section: trade, kind: agree, text: { en: Stolen goods are well described., ur: چوری کے سامان کی وضاحت اچھی ہے۔ } }
  - { id: raided, section: raids, text: { en: Are raids a secret?, ur: کیا چھاپے راز ہیں؟ } }
rationales:
  - { section: slurs, text: { en: People asked for it., ur: لوگوں نے یہ مانگا تھا۔ } }
`;

const TRADE = {
  en: '# Trade {#trade}\n\nSelling stolen goods is not allowed.\n\n## Raids {#raids}\n\nWe tell the police where a warehouse stands.\n',
  ur: '# تجارت {#trade}\n\nچوری کا سامان بیچنے کی اجازت نہیں ہے۔\n\n## چھاپے {#raids}\n\nہم پولیس کو بتاتے ہیں کہ گودام کہاں ہے۔\n',
};

const RESOURCES = `resources:
  - { id: night-line, kind: helpline, title: { en: Night Line (fictional), ur: نائٹ لائن (فرضی) }, text: { en: Somebody to talk to., ur: بات کرنے کے لیے کوئی۔ }, address: "https://night.example" }
workshops:
  - id: words
    audiences: [parents, students, teachers, creators]
    title: { en: Words that hurt, ur: دل دکھانے والے الفاظ }
    sections: [slurs]
    examples:
      - { verdict: allowed, text: { en: A joke about oneself., ur: اپنے بارے میں مذاق۔ } }
      - { verdict: not-allowed, text: { en: A slur., ur: گالی۔ } }
    discuss: [{ en: When is it a joke?, ur: یہ کب مذاق ہوتا ہے؟ }]
`;

const TEMPLATES = {
  'packets/consultation.en.md':
    '# {consultation} {#letter}\n\nDear {organisation}, please write to {address} by {closes}.\n',
  'packets/consultation.ur.md':
    '# {consultation} {#letter}\n\nمحترم {organisation}، براہ کرم {closes} تک {address} پر لکھیں۔\n',
  'packets/workshop.en.md':
    '# For {audience}\n\n{topics}, {date}, {place}.\n\n## Notes {#facilitator}\n\nBe calm.\n',
  'packets/workshop.ur.md':
    '# {audience} کے لیے\n\n{topics}، {date}، {place}۔\n\n## نوٹس {#facilitator}\n\nپرسکون رہیں۔\n',
  'packets/focus-group.en.md': '# Talk with {audience}\n\n{topics}, {date}, {place}.\n',
  'packets/focus-group.ur.md': '# {audience} کے ساتھ گفتگو\n\n{topics}، {date}، {place}۔\n',
};

type Files = Record<string, string | null>;

/** A workspace of two commits; `files` take the place of the usual ones, `later` of those of the second commit. */
export function makeConsulted(files: Files = {}, later: Files = {}): string {
  const folder = makeWorkspace({
    'organisations.yaml': ORGANISATIONS,
    'consultations/spring/consultation.yaml': CONSULTATION,
    'resources.yaml': RESOURCES,
    'en/trade.md': TRADE.en,
    'ur/trade.md': TRADE.ur,
    ...TEMPLATES,
    ...files,
  });
  commitAll(folder, 'before');
  const changed: Files = {
    'en/hate.md': EN_TOPIC.replace('- Threats', '- Threats and slander'),
    'ur/hate.md': UR_TOPIC.replace('- دھمکیاں', '- دھمکیاں اور بہتان'),
    'en/trade.md': TRADE.en
      .replace('stolen goods', 'stolen or smuggled goods')
      .replace('warehouse', 'hidden warehouse'),
    'ur/trade.md': TRADE.ur.replace('چوری کا', 'چوری یا اسمگلنگ کا').replace('گودام', 'خفیہ گودام'),
    ...later,
  };
  for (const [name, text] of Object.entries(changed))
    if (text !== null) writeFileSync(join(folder, name), text);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'after');
  return folder;
}

/** Change words in a file of a workspace. */
export function replaceIn(folder: string, name: string, from: string | RegExp, to: string): void {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** `mizan packet build …` as typed in the folder. */
export function build(folder: string, ...argv: string[]): Promise<Ran> {
  return mizan(folder, 'packet', 'build', ...argv);
}

/** The same, with an environment. */
export async function buildWith(env: Host['env'], folder: string, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { exitCode: 0, stdout: '', stderr: '' };
  ran.exitCode = await run(['packet', 'build', ...argv], {
    cwd: folder,
    env,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 100,
    now: () => Date.UTC(2023, 3, 21),
    writeStdout: (text) => {
      ran.stdout += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    writeStderr: (text) => {
      ran.stderr += text;
    },
  });
  return ran;
}

/** Every file below a folder, sorted, with the SHA-256 of its bytes. */
export function digestsBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(names.map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The state of a packet's manifest, null without one; throws where it says "complete" and a file is not what it says. */
export function verifyPacket(folder: string): string | null {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return null;
  const { state, files } = JSON.parse(readFileSync(path, 'utf8')) as {
    state: string;
    files: { name: string; bytes: number; sha256: string }[];
  };
  if (state !== 'complete') return state;
  for (const { name, bytes, sha256: said } of files) {
    const content = readFileSync(join(folder, name));
    if (content.byteLength !== bytes || sha256(content) !== said)
      throw new Error(`${join(folder, name)} is not what its manifest says`);
  }
  return state;
}

/** Every byte of a file as text; of a Word file what is zipped in it. */
export function allText(path: string): string {
  const bytes = readFileSync(path);
  return path.endsWith('.docx') ? unzipAll(bytes) : bytes.toString('utf8');
}

/** The parts of a zip, one after the other, by its directory. */
function unzipAll(zip: Buffer): string {
  let text = zip.toString('latin1');
  let at = zip.readUInt32LE(zip.length - 6);
  for (let count = zip.readUInt16LE(zip.length - 12); count > 0; count--) {
    const [method, size, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    text += (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return text;
}
