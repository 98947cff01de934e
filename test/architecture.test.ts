/** Who may import whom: the table of src/README.md, held against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  document: ['model', 'text'],
  workspace: ['model', 'text'],
  lint: ['model', 'text', 'document'],
  compare: ['model', 'text', 'document'],
  consult: ['model', 'text', 'document', 'compare'],
  report: ['model', 'text', 'document', 'compare', 'consult'],
  print: ['model'],
  release: ['model', 'text', 'document', 'compare'],
  commands: [
    'model',
    'text',
    'document',
    'workspace',
    'lint',
    'compare',
    'consult',
    'release',
    'report',
    'print',
    'version.ts',
  ],
  'program.ts': ['commands', 'model'],
  'version.ts': [],
  'host.ts': ['commands'],
  'main.ts': ['commands', 'model', 'workspace', 'program.ts', 'version.ts'],
  'mizan.ts': ['host.ts', 'main.ts'],
};
/** Libraries with one importer. */
const SOLE: Record<string, RegExp> = {
  commander: /^program\.ts$/,
  chalk: /^report\//,
  unified: /^(?:document|lint\/rules\/markdown)\//,
  satteri: /^document\/markdown\.ts$/,
  'simple-git': /^workspace\//,
  '@myriaddreamin/typst-ts-node-compiler': /^print\//,
  yauzl: /^consult\/returned\//,
  saxes: /^consult\/returned\//,
  'node:fs': /^(?:workspace\/|print\/|host\.ts$)/,
  'node:child_process': /^(?:workspace|print)\//,
};

const root = new URL('../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const roomOf = (file: string): string => file.split('/')[0]!;

/** Imports of a file: rooms for our own, names for packages. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const text = readFileSync(new URL(file, root), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
  const own = found
    .filter((name) => name.startsWith('.'))
    .map((name) => new URL(name, new URL(file, root)).pathname);
  return {
    own: own.filter((name) => name.startsWith(root.pathname)).map((name) => name.slice(root.pathname.length)),
    packages: found.filter((name) => !name.startsWith('.')),
  };
}

describe('rooms', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ALLOWED))).toEqual([]);
  });

  it.each(files)('%s imports only what it may', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file).own.filter(
      (target) => roomOf(target) !== room && !ALLOWED[room]!.includes(roomOf(target)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(SOLE))('%s is imported only where it belongs', (name, place) => {
    const wrong = files.filter(
      (file) =>
        !place.test(file) &&
        importsOf(file).packages.some((found) => found === name || found.startsWith(`${name}/`)),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circles', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).own]));
    const done = new Set<string>();
    const circle = (file: string, trail: readonly string[]): string[] | null => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const next of graph.get(file) ?? []) {
        const found = circle(next, [...trail, file]);
        if (found) return found;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => circle(file, [])).find(Boolean) ?? null).toBeNull();
  });
});

describe('files', () => {
  it.each(files)('%s opens by saying what it is, and is not fat', (file) => {
    const lines = readFileSync(new URL(file, root), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\/\*\* |^\/\/ |^\/\*\*$/);
    expect(lines.length).toBeLessThanOrEqual(320);
  });
});
