/** Printing: the engine that is there, the same bytes twice, no way out of a string, no file left behind. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankDates, findChromium, printHtml } from '../../src/print/chromium.ts';
import { loadTypefaces } from '../../src/print/fonts.ts';
import { findEngine, openPrinter } from '../../src/print/printer.ts';
import { findTypst } from '../../src/print/typst.ts';
import { NO_CHROMIUM } from '../support/chromium.ts';

const NO_TYPST = 'skipped: needs the Typst compiler, install with: npm ci';
const NOTHING = { PATH: '' };
const NO_MODULES = { modules: ['no-such-module'] };

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('the engine', () => {
  it('is Typst before Chromium, and either where it is asked for', async () => {
    if (!findTypst()) return expect(NO_TYPST).toContain('skipped');
    expect((await findEngine(process.env)).name).toBe('typst');
    expect((await findEngine({ ...NOTHING, MIZAN_PDF: 'typst' })).name).toBe('typst');
  });

  it('is Chromium where Typst is missing, by its variable before the path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
    try {
      const program = join(folder, 'chromium');
      writeFileSync(program, '');
      expect(findChromium({ PATH: folder })).toBe(program);
      expect(findChromium({ PATH: '', CHROMIUM: program })).toBe(program);
      expect(findChromium({ PATH: folder, CHROMIUM: join(folder, 'other') })).toBeNull();
      expect(await findEngine({ CHROMIUM: program }, NO_MODULES)).toMatchObject({ name: 'chromium' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is missing with a reason and a way out', async () => {
    const engine = await findEngine({ CHROMIUM: '/no/such/program' }, NO_MODULES);
    expect(engine.name).toBeNull();
    expect(engine.why).toBe('neither the Typst compiler nor a Chromium is installed.');
    expect(engine.hint).toContain('npm ci');
    await expect(openPrinter({ CHROMIUM: '/no/such/program' }, NO_MODULES)).rejects.toThrow(
      'PDF files cannot be made here: neither the Typst compiler nor a Chromium is installed.',
    );
    await expect(findEngine({ MIZAN_PDF: 'word' })).rejects.toThrow(
      'MIZAN_PDF names no way to print: "word".',
    );
  });
});

describe('a typeface', () => {
  const typefaces = [{ family: 'None', module: '@fontsource/none/files/none-latin-400-normal.woff2' }];
  const damaged = [{ family: 'None', module: '@fontsource/noto-sans/package.json' }];

  it('that is missing leaves it to Chromium, else is named', async (context) => {
    if (!findTypst()) return context.skip(NO_TYPST);
    expect(await findEngine({ CHROMIUM: '/no/such/program' }, { typefaces })).toMatchObject({
      name: null,
      why: 'the typeface @fontsource/none/files/none-latin-400-normal.woff2 is not installed.',
    });
    expect((await findEngine({ CHROMIUM: process.execPath }, { typefaces })).name).toBe('chromium');
  });

  it('that is damaged is named', async () => {
    await expect(loadTypefaces(damaged)).rejects.toThrow(
      'The typeface @fontsource/noto-sans/package.json cannot be read, so nothing can be printed.',
    );
    await expect(loadTypefaces(typefaces)).rejects.toThrow('is not installed, so nothing can be printed.');
  });
});

describe('Typst', () => {
  const source = (body: string): string =>
    `#set document(title: "T", date: datetime(year: 2023, month: 2, day: 1))\n#set text(lang: "ur", font: ("Mizan Nastaliq", "Mizan Sans"))\n${body}\n`;

  it('prints the same bytes twice, in another printer too, with our typefaces alone', async (context) => {
    if (!findTypst()) return context.skip(NO_TYPST);
    const page = source('= Title\nWords \u0631\u0627\u0633\u062A\u06C1 *bold*');
    const [one, two] = [await openPrinter(process.env), await openPrinter(process.env)];
    const [first, again, other] = [await one.print(page), await one.print(page), await two.print(page)];
    expect(text(first)).toMatch(/^%PDF-1\.7/);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).toBe(0);
    const fonts = [...text(first).matchAll(/\/BaseFont ?\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(fonts)).toEqual(new Set(['MizanSans-Regular', 'MizanSans-Bold', 'MizanNastaliq-Regular']));
  });

  it('reads no file, not even beside the one it is started from', async (context) => {
    if (!findTypst()) return context.skip(NO_TYPST);
    const printer = await openPrinter(process.env);
    for (const path of ['/etc/passwd', 'package.json', '/package.json', '../package.json'])
      await expect(printer.print(source(`#read("${path}")`))).rejects.toThrow('Typst refused the page');
    await expect(printer.print(source('#import "@preview/example:0.1.0"'))).rejects.toThrow('Typst refused');
  });
});

describe('Chromium', () => {
  const program = findChromium(process.env);
  const html =
    '<!doctype html><html lang="en"><title>T</title><h1>Hello</h1><p>Words</p><script>document.body.innerHTML += `<p style="break-before:page">run</p>`</script></html>';
  const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('mizan-print-'));

  it('prints the same bytes twice, tagged, with an outline, and runs no script', async (context) => {
    if (!program) return context.skip(NO_CHROMIUM);
    const [first, again] = [await printHtml(program, html), await printHtml(program, html)];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(text(first)).toMatch(/\/Marked true/);
    expect(text(first)).toMatch(/\/Outlines/);
    expect(text(first)).toContain('D:19700101000000');
    expect(text(first).match(/\/Type \/Page\b/g)).toHaveLength(1);
  }, 60_000);

  it('says what went wrong and leaves nothing behind', async () => {
    const before = left();
    await expect(printHtml('/no/such/program', html)).rejects.toThrow(
      'could not print the page: it could not be started',
    );
    await expect(printHtml(process.execPath, html)).rejects.toThrow('could not print the page');
    expect(left()).toEqual(before);
  });

  it('is stopped when it takes too long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
    const sleeper = join(folder, 'sleeper');
    writeFileSync(sleeper, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    try {
      await expect(printHtml(sleeper, html, 300)).rejects.toThrow('took longer than');
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(existsSync(folder)).toBe(false);
  });

  it('blanks the dates and nothing else', () => {
    const pdf =
      "/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00') D:20260102030405";
    expect(text(blankDates(Buffer.from(pdf, 'latin1')))).toBe(
      "/CreationDate (D:19700101000000+00'00')\n/ModDate (D:19700101000000+00'00') D:20260102030405",
    );
  });
});
