/** Printing by a Chromium of the machine: one page at a time, in a profile of its own, without network or scripts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../model/problem.ts';
import { orderTitles } from './outline-titles.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Longest that one page may take, in milliseconds. */
const PATIENCE = 120_000;

/** Path of a Chromium: `CHROMIUM` of the environment, else on its `PATH`, else where packages put it. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['CHROMIUM'];
  if (named) return isProgram(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...paths, ...PLACES].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Print a self-contained page. The folder it is worked in is removed, whatever happens. */
export async function printHtml(program: string, html: string, patience = PATIENCE): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-print-'));
  try {
    const [page, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, forbidScripts(html));
    const ended = await run(
      program,
      [...settings(folder), `--print-to-pdf=${target}`, pathToFileURL(page).href],
      patience,
    );
    if (ended !== null || !existsSync(target))
      throw new Problem(
        `${program} could not print the page${ended === null ? '' : `: ${ended}`}.`,
        'Try again, name another Chromium with the variable CHROMIUM, or run "npm ci" in the folder of mizan to print with Typst.',
      );
    const pdf = Buffer.from(blankDates(readFileSync(target))).toString('latin1');
    return new Uint8Array(Buffer.from(orderTitles(pdf, html), 'latin1'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Scripts would run while the page is printed; nothing of it needs them, and nothing from elsewhere is loaded. */
function forbidScripts(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;
  const charset = '<meta charset="utf-8">';
  const head = /^(?:\s|<!--[\s\S]*?-->|<!doctype[^>]*>|<html\b[^>]*>|<head\b[^>]*>)*/i.exec(html)![0];
  return head + charset + policy + html.slice(head.length);
}

function settings(folder: string): string[] {
  return [
    '--headless=new',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Root may not have a sandbox; everyone else has one.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--disable-quic',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
  ];
}

/** Null where it ended well, else what happened, in words. */
function run(program: string, args: readonly string[], patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    // A group of its own, so that none of its processes outlives it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    const stop = (): void => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    };
    const timer = setTimeout(() => {
      stop();
      resolve(`it took longer than ${Math.round(patience / 1000)} seconds`);
    }, patience);
    const end = (said: string | null): void => {
      clearTimeout(timer);
      stop();
      resolve(said);
    };
    child.on('error', () => end('it could not be started'));
    child.on('exit', (code, signal) => end(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`));
  });
}

/** The two dates of a PDF file as the beginning of 1970: the same page gives the same bytes on any day. */
export function blankDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const blank = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)(\d{14})/g,
    (_, before: string) => `${before}19700101000000`,
  );
  return new Uint8Array(Buffer.from(blank, 'latin1'));
}
