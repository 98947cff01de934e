/** Bundles src/ into dist/: one entry, a chunk for each command that loads lazily. A mizan that is running meanwhile loses nothing. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const entry = join(dist, 'mizan.js');
/** When the bundle before this one was made, less a minute for making it: a run that began with it may still load its chunks. */
const previous = (statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? 0) - 60_000;

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/mizan.ts'],
  outdir: 'dist',
  bundle: true,
  write: false,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  external: ['satteri', 'yaml'],
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS packages expect these three.
  banner: {
    js: "import { createRequire as bundleRequire } from 'node:module'; import { fileURLToPath as bundlePath } from 'node:url'; const require = bundleRequire(import.meta.url), __filename = bundlePath(import.meta.url), __dirname = bundlePath(new URL('.', import.meta.url));",
  },
  logLevel: 'warning',
});

// The chunks are called by what is in them, so old and new stand side by side; the entry that names the new ones comes last.
outputFiles.sort((a, b) => Number(a.path === entry) - Number(b.path === entry));
for (const { path, contents } of outputFiles) put(path, contents);
removeStale(new Set(outputFiles.map(({ path }) => path)));

/** Write a file in one step; one that is there already is of this bundle too. */
function put(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) {
    utimesSync(path, new Date(), new Date());
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.new`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** Remove what neither this bundle nor the one before it holds. */
function removeStale(made) {
  for (const name of readdirSync(dist, { recursive: true })) {
    const path = join(dist, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() && !made.has(path) && stat.mtimeMs < previous) rmSync(path, { force: true });
  }
}
