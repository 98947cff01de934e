/** `npx tsx bench/diff.ts`: how long two revisions of 1 MB (and some texts made to be hard) take to compare, parsing included. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diffCorpora } from '../src/compare/diff.ts';
import { parseCorpus, type SourceFile } from '../src/document/corpus.ts';
import type { Config } from '../src/model/config.ts';
import { makeRandom, type Random } from './random.ts';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const size = Number(values.size);
const random: Random = makeRandom(Number(values.seed));

const labels = { 'not-allowed': { en: ['Not allowed'] }, allowed: {}, 'age-restricted': {}, ineligible: {} };
const config: Config = {
  title: '',
  root: '/',
  file: null,
  source: 'en',
  locales: [{ tag: 'en', name: 'English', files: 'en/{path}.md' }],
  ignore: [],
  labels: { dispositions: labels, definitions: {} },
  writing: {},
  protect: [],
  rules: {},
  glossaryFile: null,
  glossary: [],
};

const folder = new URL('../guidelines/en/', import.meta.url);
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const ordinary = [...new Set(bundled.match(/[a-z]{3,}/g) ?? [])];
const foreign = ordinary.map((word) => `${[...word].reverse().join('')}q`);

function prose(words: number, from: readonly string[]): string {
  const said = Array.from(
    { length: words },
    (_, at) =>
      from[Math.min(random.below(from.length), random.below(from.length))]! + (at % 14 === 13 ? '.' : ''),
  );
  return `${said.join(' ')}.`;
}

function makeSections(length: number, from: readonly string[]): string[] {
  const sections: string[] = [];
  for (let total = 0; total < length; total += sections[sections.length - 1]!.length) {
    const items = Array.from({ length: 3 }, () => `- ${prose(12, from)}\n`).join('');
    sections.push(
      `## ${prose(3, from).slice(0, -1)} ${sections.length}\n\n${prose(60, from)}\n\n**Not allowed**\n\n${items}\n${prose(40, from)}\n\n`,
    );
  }
  return sections;
}

/** Sections as documents of forty. */
function asFiles(sections: readonly string[]): SourceFile[] {
  const files: SourceFile[] = [];
  for (let at = 0; at < sections.length; at += 40)
    files.push({
      locale: 'en',
      path: `d${at}`,
      file: `en/d${at}.md`,
      text: `# Topic ${at}\n\n${sections.slice(at, at + 40).join('')}`,
    });
  return files;
}

function edit(text: string): string {
  return text.replace(/[a-z]{3,}/g, (word) => (random.below(16) === 0 ? random.pick(ordinary) : word));
}

function moveSome(sections: readonly string[], count: number): string[] {
  const moved = [...sections];
  for (let at = 0; at < count; at++)
    moved.splice(random.below(moved.length), 0, ...moved.splice(random.below(moved.length), 1));
  return moved;
}

function time(name: string, from: readonly SourceFile[], to: readonly SourceFile[]): void {
  const start = performance.now();
  const before = process.cpuUsage();
  const sides = [parseCorpus(from, config), parseCorpus(to, config)] as const;
  const parsed = performance.now();
  const { changes } = diffCorpora(...sides, { config });
  const end = performance.now();
  const { user, system } = process.cpuUsage(before);
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`.padStart(8);
  process.stdout.write(
    `${name.padEnd(36)}${seconds(end - start)} by the clock (parsing ${seconds(parsed - start).trim()}), processor ${seconds((user + system) / 1000).trim()}, ${changes.length} changes\n`,
  );
}

const one = makeSections(size, ordinary);
const long = prose(size / 70, ordinary);
const file = (text: string): SourceFile[] => [{ locale: 'en', path: 'a', file: 'en/a.md', text }];
time('warming up', asFiles(makeSections(size / 20, ordinary)), asFiles(makeSections(size / 20, ordinary)));
time('nothing changed', asFiles(one), asFiles(one));
time(
  '1% of sections edited',
  asFiles(one),
  asFiles(one.map((text) => (random.below(100) === 0 ? edit(text) : text))),
);
time('5% of sections moved', asFiles(one), asFiles(moveSome(one, one.length / 20)));
time(
  '10% of sections edited',
  asFiles(one),
  asFiles(one.map((text) => (random.below(10) === 0 ? edit(text) : text))),
);
time('every section edited', asFiles(one), asFiles(one.map(edit)));
time('other sections of the same words', asFiles(one), asFiles(makeSections(size, ordinary)));
time('a wholly different text', asFiles(one), asFiles(makeSections(size, foreign)));
time('one paragraph a tenth long, edited', file(long), file(edit(long)));
time(
  'one sentence a tenth long, rewritten',
  file(long.replaceAll('.', '')),
  file(prose(size / 70, ordinary).replaceAll('.', '')),
);
