/** Printing: a source becomes PDF, by Typst where its compiler is installed, else by a Chromium of the machine, else not at all. */
import { Problem } from '../model/problem.ts';
import { PRINT_TYPEFACES, type Typeface } from '../model/typefaces.ts';
import { findChromium, printHtml } from './chromium.ts';
import { findMissing } from './fonts.ts';
import { findTypst, openTypst } from './typst.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What can print here. */
export interface Engine {
  /** Null where nothing can. */
  name: 'typst' | 'chromium' | null;
  /** Why nothing can, one sentence; else empty. */
  why: string;
  /** What to do about it. */
  hint: string;
}

export interface Printer {
  /** What `print` takes: Typst source, or one self-contained HTML page. */
  engine: 'typst' | 'chromium';
  /** The bytes of a PDF file, the same for the same source. */
  print(source: string): Promise<Uint8Array>;
}

export interface PrinterOptions {
  /** Modules of the Typst compiler to try, in order, instead of those of this machine's kind. */
  modules?: readonly string[];
  /** Typefaces instead of those that every page may need. */
  typefaces?: readonly Typeface[];
}

const HINT =
  'Run "npm ci" in the folder of mizan to install Typst, or install Chromium, or name one with the variable CHROMIUM. The other forms (docx, html, md) can be made without.';

/** Find out what can print here, without printing. `MIZAN_PDF` of the environment (`typst` or `chromium`) chooses one. */
export async function findEngine(env: Environment, options: PrinterOptions = {}): Promise<Engine> {
  const wanted = env['MIZAN_PDF'] ?? '';
  if (!['', 'typst', 'chromium'].includes(wanted))
    throw new Problem(
      `MIZAN_PDF names no way to print: "${wanted}".`,
      'Use typst or chromium, or leave it out.',
    );
  const typst = wanted !== 'chromium' && findTypst(options.modules) !== null;
  const typeface = typst ? findMissing(options.typefaces ?? PRINT_TYPEFACES) : null;
  if (typst && typeface === null) return { name: 'typst', why: '', hint: '' };
  if (wanted !== 'typst' && findChromium(env)) return { name: 'chromium', why: '', hint: '' };
  if (typeface !== null) return { name: null, why: `the typeface ${typeface} is not installed.`, hint: HINT };
  const missing = {
    '': 'neither the Typst compiler nor a Chromium is installed.',
    typst: 'the Typst compiler is not installed.',
    chromium: 'no Chromium was found.',
  }[wanted]!;
  return { name: null, why: missing, hint: HINT };
}

/** Make ready to print. Throws Problem where nothing can, or a typeface is missing. */
export async function openPrinter(env: Environment, options: PrinterOptions = {}): Promise<Printer> {
  const { name, why, hint } = await findEngine(env, options);
  if (name === null) throw new Problem(`PDF files cannot be made here: ${why}`, hint);
  if (name === 'chromium') {
    const program = findChromium(env)!;
    return { engine: name, print: (html) => printHtml(program, html) };
  }
  const print = await openTypst(options);
  return { engine: name, print: async (source) => print(source) };
}
