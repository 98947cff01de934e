/** A valid small workspace in a temp folder; each test states only its difference. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Host } from '../../src/commands/command.ts';
import { run } from '../../src/main.ts';

const CONFIG =
  'source: en\nlocales:\n  en: { name: English, files: "en/{path}.md" }\n  ur: { name: اردو, files: "ur/{path}.md" }\n';

export const EN_TOPIC =
  '---\ntitle: Hate\nlang: en\n---\n# Hate {#hate}\n\nWe do not allow hate speech.\n\n## Slurs {#slurs}\n\n**Not allowed**\n\n- Slurs against people under 13\n- Threats\n';
export const UR_TOPIC =
  '---\ntitle: نفرت\nlang: ur\ndir: rtl\n---\n# نفرت {#hate}\n\nہم نفرت انگیز گفتگو کی اجازت نہیں دیتے۔\n\n## توہین آمیز الفاظ {#slurs}\n\n**اجازت نہیں ہے**\n\n- 13 سال سے کم عمر افراد کے خلاف توہین آمیز الفاظ\n- دھمکیاں\n';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Write files below a fresh temp folder that is removed after the test. `null` leaves a default file out. */
export function makeFolder(files: Record<string, string | Uint8Array | null> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A workspace with one clean document in English and Urdu. */
export function makeWorkspace(files: Record<string, string | Uint8Array | null> = {}): string {
  return makeFolder({ 'mizan.yaml': CONFIG, 'en/hate.md': EN_TOPIC, 'ur/hate.md': UR_TOPIC, ...files });
}

/** Run git in a folder. */
export function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Put a folder under git with everything committed. */
export function commitAll(folder: string, message = 'state'): void {
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
}

export interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Run mizan in-process, as typed in `cwd`. */
export async function mizan(cwd: string, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { exitCode: 0, stdout: '', stderr: '' };
  const host: Host = {
    cwd,
    env: {},
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
  };
  ran.exitCode = await run(argv, host);
  return ran;
}

/** Text of a file of a workspace. */
export function readBack(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
