/** Printing by Typst: the compiler, an optional dependency, with typefaces of our own and no way to any file. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRINT_TYPEFACES } from '../model/typefaces.ts';
import { loadTypefaces } from './fonts.ts';

/** What is used of the compiler. */
interface Compiler {
  compile(options: { mainFileContent: string }): Compiled;
  pdf(document: object, options: { pdfStandard?: string }): Buffer;
  fetchDiagnostics(error: object): { message?: string }[];
  evictCache(maxAge: number): void;
}

interface Compiled {
  readonly result: object | null;
  hasError(): boolean;
  takeError(): object | null;
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
export async function openTypst(modules?: readonly string[]): Promise<(source: string) => Uint8Array> {
  const found = findTypst(modules);
  if (!found) throw new Error('the Typst compiler was there and is not');
  const compiler = found.NodeCompiler.create({
    // Its default is the folder we stand in; here there is nothing to read.
    workspace: join(tmpdir(), 'mizan-prints-no-files'),
    fontArgs: [{ fontBlobs: await loadTypefaces(PRINT_TYPEFACES) }],
  });
  const accessible = tryPrint(compiler, TRIAL, ACCESSIBLE) !== null;
  return (source) => {
    const pdf = (accessible ? tryPrint(compiler, source, ACCESSIBLE) : null) ?? print(compiler, source);
    // What packets share is compiled once; what the last ones did not use is let go.
    compiler.evictCache(3);
    return new Uint8Array(pdf);
  };
}

function tryPrint(compiler: Compiler, source: string, standard: string): Buffer | null {
  try {
    return print(compiler, source, standard);
  } catch {
    return null;
  }
}

function print(compiler: Compiler, source: string, pdfStandard?: string): Buffer {
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.hasError() || !compiled.result) {
    const error = compiled.takeError();
    const [first] = error ? compiler.fetchDiagnostics(error) : [];
    throw new Error(`Typst refused the page: ${first?.message ?? 'no reason given'}`);
  }
  return compiler.pdf(compiled.result, pdfStandard ? { pdfStandard } : {});
}
