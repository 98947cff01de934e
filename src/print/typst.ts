/** Printing by Typst: the compiler, an optional dependency, with typefaces of our own and no way to any file. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRINT_TYPEFACES, type Typeface } from '../model/typefaces.ts';
import { loadTypefaces } from './fonts.ts';

/** What is used of the compiler. */
interface Compiler {
  /** Compiled and printed in one step: a document of its own would stay in memory until Node thinks of it. */
  pdf(source: { mainFileContent: string }, options: { pdfStandard?: string }): Buffer;
  compile(source: { mainFileContent: string }): { takeError(): object | null };
  fetchDiagnostics(error: object): { message?: string }[];
  evictCache(maxAge: number): void;
}

interface CompilerModule {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler };
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** The binding for this machine before the package that chooses one: where both are installed, the binding is the newer. */
function defaultModules(): string[] {
  const { platform, arch } = process;
  const kinds = platform === 'linux' ? ['-gnu', '-musl'] : platform === 'win32' ? ['-msvc'] : [''];
  return [...kinds.map((kind) => `${PACKAGE}-${platform}-${arch}${kind}`), PACKAGE];
}

/** The compiler's module, the first that loads; null where none does. */
export function findTypst(modules: readonly string[] = defaultModules()): CompilerModule | null {
  const require = createRequire(import.meta.url);
  for (const name of modules) {
    try {
      const found = require(name) as Partial<CompilerModule>;
      if (found.NodeCompiler) return found as CompilerModule;
    } catch {
      // Not installed, or not for this machine: the next may be.
    }
  }
  return null;
}

/** The standard for documents that everyone can read; older compilers know it not. */
const ACCESSIBLE = 'ua-1';
const TRIAL = '#set document(title: "a")\n#set text(lang: "en")\n= a\n';

/** Load typefaces and compiler once; what comes back prints. Throws Problem where a typeface is missing. */
export async function openTypst({
  modules,
  typefaces = PRINT_TYPEFACES,
}: {
  modules?: readonly string[];
  typefaces?: readonly Typeface[];
}): Promise<(source: string) => Uint8Array> {
  const found = findTypst(modules);
  if (!found) throw new Error('the Typst compiler was there and is not');
  const compiler = found.NodeCompiler.create({
    // Its default is the folder we stand in; here there is nothing to read.
    workspace: join(tmpdir(), 'mizan-prints-no-files'),
    fontArgs: [{ fontBlobs: await loadTypefaces(typefaces) }],
  });
  const accessible = tryPrint(compiler, TRIAL, ACCESSIBLE) !== null;
  return (source) => {
    try {
      const pdf = (accessible ? tryPrint(compiler, source, ACCESSIBLE) : null) ?? print(compiler, source);
      return new Uint8Array(pdf);
    } finally {
      // Of one packet hardly anything is of use to the next, and a hundred of them fill the memory.
      compiler.evictCache(0);
    }
  };
}

function tryPrint(compiler: Compiler, source: string, pdfStandard: string): Buffer | null {
  try {
    return compiler.pdf({ mainFileContent: source }, { pdfStandard });
  } catch {
    return null;
  }
}

function print(compiler: Compiler, source: string): Buffer {
  try {
    return compiler.pdf({ mainFileContent: source }, {});
  } catch {
    const error = compiler.compile({ mainFileContent: source }).takeError();
    const [first] = error ? compiler.fetchDiagnostics(error) : [];
    throw new Error(`Typst refused the page: ${first?.message ?? 'no reason given'}`);
  }
}
