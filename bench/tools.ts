/** The programs compared: how each is run on a corpus, and how what it says is read. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report, readMarkdownlint, readMizan } from './found.ts';
import { isInstalled, type Measurement, measureProcess } from './measure.ts';

export type Job = 'start' | 'lint' | 'align';

/** One run of a tool over a whole corpus, or over a sample of its documents. */
export interface Trial {
  wall: number;
  cpu: number | null;
  memory: number | null;
  reports: Report[];
  /** Why the run is no measurement, where it failed. */
  failure: string | null;
}

export interface Tool {
  name: string;
  job: Job;
  /** Why it cannot be run here, or null. */
  skipped: string | null;
  /** The most documents it is run on; the rest is scaled. */
  limit: number;
  run(folder: string, documents: readonly string[]): Trial;
}

/** Every tool, in the order they take turns. */
export function listTools(project: string, sample: number): Tool[] {
  return [bareNode(), mizan(project, 'lint'), markdownlint(project), mizan(project, 'align'), po4a(sample)];
}

function bareNode(): Tool {
  return {
    name: 'node, bare start',
    job: 'start',
    skipped: null,
    limit: Infinity,
    run: (directory) => {
      const measured = measureProcess({ program: process.execPath, arguments: ['-e', '0'], directory });
      return { ...figuresOf(measured), reports: [], failure: failureOf('node', measured, [0]) };
    },
  };
}

function mizan(project: string, command: 'lint' | 'align'): Tool {
  const name = `mizan ${command}`;
  const program = join(project, 'bin', 'mizan.js');
  const built = existsSync(join(project, 'dist', 'mizan.js'));
  return {
    name,
    job: command,
    skipped: built ? null : 'needs dist/mizan.js, make it with: npm run build',
    limit: Infinity,
    run: (directory) => {
      const folder = mkdtempSync(join(tmpdir(), 'mizan-out-'));
      const out = join(folder, 'findings.json');
      const measured = measureProcess({
        program: process.execPath,
        arguments: [program, '-C', directory, command, '--format', 'json', '--out', out],
        directory,
      });
      const json = existsSync(out) ? readFileSync(out, 'utf8') : null;
      rmSync(folder, { recursive: true, force: true });
      // A crash of Node ends with 1 as well, but leaves no findings.
      const failure = failureOf(name, measured, json === null ? [] : [0, 1]);
      return { ...figuresOf(measured), reports: failure ? [] : readMizan(json!), failure };
    },
  };
}

function markdownlint(project: string): Tool {
  const program = join(project, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  return {
    name: 'markdownlint-cli2',
    job: 'lint',
    skipped: existsSync(program) ? null : 'needs markdownlint-cli2, install it with: npm ci',
    limit: Infinity,
    run: (directory) => {
      const measured = measureProcess({
        program: process.execPath,
        arguments: [program, 'en/**/*.md', 'ur/**/*.md'],
        directory,
      });
      const reports = readMarkdownlint(measured.stderr);
      const finished = measured.stdout.includes('Linting:');
      return {
        ...figuresOf(measured),
        reports,
        failure: failureOf('markdownlint-cli2', measured, finished ? [0, 1] : []),
      };
    },
  };
}

const PO4A_OPTIONS = [
  '-f',
  'text',
  '-o',
  'markdown',
  '-o',
  'yfm_keys=title',
  '-M',
  'UTF-8',
  '-L',
  'UTF-8',
  '-p',
  '/dev/null',
];

/** One process for each pair, as it is used: the first pair it refuses would end a longer run. A refusal is all it finds. */
function po4a(sample: number): Tool {
  return {
    name: 'po4a-gettextize',
    job: 'align',
    skipped: isInstalled('po4a-gettextize') ? null : 'needs po4a, install it with: apt-get install po4a',
    limit: sample,
    run: (directory, documents) => {
      const measured = documents.map((document) => {
        const files = ['-m', `en/${document}.md`, '-l', `ur/${document}.md`];
        return measureProcess({
          program: 'po4a-gettextize',
          arguments: [...PO4A_OPTIONS, ...files],
          directory,
        });
      });
      const refused = documents.filter((_, index) => measured[index]!.exitCode !== 0);
      const strange = measured.find(({ exitCode, stderr }) => exitCode !== 0 && !REFUSAL.test(stderr));
      return {
        wall: sum(measured.map(({ wall }) => wall)),
        cpu: sumKnown(measured.map(({ cpu }) => cpu)),
        memory: greatest(measured.map(({ memory }) => memory)),
        reports: refused.map((document) => ({ locale: 'ur', document, line: null, text: 'refused' })),
        failure: strange ? `po4a-gettextize failed: ${firstLine(strange.stderr)}` : null,
      };
    },
  };
}

/** What po4a says when the structures of a pair differ. */
const REFUSAL = /Original has (?:more|less) strings|Structure disparity/;

function figuresOf({ wall, cpu, memory }: Measurement): Pick<Trial, 'wall' | 'cpu' | 'memory'> {
  return { wall, cpu, memory };
}

function failureOf(
  name: string,
  { exitCode, stderr }: Measurement,
  expected: readonly number[],
): string | null {
  if (exitCode !== null && expected.includes(exitCode)) return null;
  const how = exitCode === null ? 'was stopped' : `ended with exit code ${exitCode}`;
  return `${name} ${how}: ${firstLine(stderr)}`;
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no message';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : sum(values as number[]);
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
