/** Two revisions of a corpus, their diff as a view, and what each section should read like in Word. */
import { diffCorpora } from '../../../src/compare/diff.ts';
import { summarizeDiff } from '../../../src/compare/summarize.ts';
import type { Block, Corpus, Document, Section } from '../../../src/document/document.ts';
import type { DiffView } from '../../../src/report/diff/view.ts';
import { viewDiff } from '../../../src/report/diff/view.ts';
import { LABELS, makeDocument } from '../../support/documents.ts';
import { config as sample } from '../sample.ts';
import type { ReadBlock } from './read-back.ts';

export const config = { ...sample, labels: LABELS };
export const DATE = '2023-04-21';

/** A corpus from texts by `locale/path`. */
export function makeCorpus(texts: Record<string, string>): Corpus {
  const locales = new Map<string, Map<string, Document>>(config.locales.map(({ tag }) => [tag, new Map()]));
  for (const [name, text] of Object.entries(texts).sort()) {
    const [locale, path] = name.split('/') as [string, string];
    locales.get(locale)!.set(path, makeDocument(text, { locale, path, file: `guidelines/${name}.md` }));
  }
  return { revision: 'worktree', locales };
}

export interface World {
  from: Corpus;
  to: Corpus;
  view: DiffView;
}

/** The diff of two sets of texts. */
export function makeWorld(before: Record<string, string>, after: Record<string, string>): World {
  const from = makeCorpus(before);
  const to = makeCorpus(after);
  const diff = diffCorpora(from, to, { config });
  const version = (name: string) => ({ name, commit: null, announced: name, effective: name });
  const view = viewDiff({
    diff,
    summary: summarizeDiff(diff, config),
    from: version('2022-10-01'),
    to: version(DATE),
    corpora: { from, to },
    config,
  });
  return { from, to, view };
}

/** What the sections of every change read like on one side, in the order of the view. */
export function expectedText(view: DiffView, side: 'from' | 'to'): string[] {
  const lines: string[] = [];
  for (const { tag } of view.locales)
    for (const { entries } of view.topics)
      for (const { changes } of entries)
        for (const { locale, change } of changes)
          if (locale.tag === tag) lines.push(...change.sections[side].flatMap(describeSection));
  return lines;
}

/** What a section reads like, block by block. */
export function describeSection(section: Section): string[] {
  const head = section.heading ? [`Heading${section.level}: ${fold(section.heading.text)}`] : [];
  return [...head, ...section.blocks.flatMap(describeBlock)];
}

const NAMES: Partial<Record<Block['kind'], string>> = {
  code: 'CodeBlock',
  image: 'ImageText',
  footnote: 'FootnoteLine',
  break: 'Divider',
};

function describeBlock(block: Block): string[] {
  const { kind, text, table, depth, list } = block;
  if (kind === 'definition' || (kind === 'html' && text.trim() === '')) return [];
  if (table) return [`row: ${table.cells.map(({ start, end }) => fold(text.slice(start, end))).join(' | ')}`];
  if (kind === 'list-item')
    return [`${list?.ordered ? 'number' : 'bullet'} ${Math.min(depth, 8)}: ${fold(text)}`];
  const deep = (name: string): string => (depth > 1 ? `${name}${Math.min(depth, 5)}` : name);
  const style =
    kind === 'quote' ? deep('Quote') : (NAMES[kind] ?? (depth > 0 ? deep('ListContinue') : 'Normal'));
  return [`${style}: ${kind === 'code' ? text.replace(/\r\n?/g, '\n') : fold(text)}`];
}

const OWN = /^(?:ChangeNote|Gap$|Part$|TOC|Title$|Subtitle$|Lead$|SummaryHeading$)/i;

/** What a Word file reads like below its summary and contents, notes left out. */
export function describeRead(blocks: readonly ReadBlock[]): string[] {
  const begins = blocks.findIndex((block) => 'style' in block && /^gap$/i.test(block.style));
  return blocks.slice(begins).flatMap((block) => {
    if ('rows' in block) return block.rows.map((cells) => `row: ${cells.map(fold).join(' | ')}`);
    if (OWN.test(block.style)) return [];
    const text = block.style === 'CodeBlock' ? block.text : fold(block.text);
    if (block.list)
      return [`${block.list.number === '1' ? 'bullet' : 'number'} ${block.list.level}: ${text}`];
    return [`${block.style}: ${text}`];
  });
}

/** White space folded; the mark that keeps a telephone number in its order is the writer's. */
function fold(text: string): string {
  return text
    .replace(/\u200E/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A section, and what became of it: words, items, a number, a row and the order of things. */
export const BEFORE = `# Hate {#hate}

We **do not** allow hate speech. See [the help page](https://example.org/help) before you post anything here.

**Not allowed**

- Slurs against people under 13
- Threats of violence against a person or a group
- Jokes about a disaster that people died in

1. Report it first, with the time and the place
2. Wait for the answer, which takes a day or two

| Age | Rule |
| --- | --- |
| 13 | No LIVE for people of this age |
| 16 | No direct messages for people of this age |
`;
export const AFTER = `# Hate speech {#hate}

We *never* allow hate speech. See [the help page](https://example.org/safety) before you post anything here.

**Not allowed**

- Jokes about a disaster that people died in
- Slurs against people under 16
- Threats of violence against a person or a group
- Attacks on a tribe

1. Report it first, with the time and the place
2. Block the account
3. Wait for the answer, which takes a day or two

| Age | Rule |
| --- | --- |
| 13 | No LIVE for people of this age |
| 18 | No gifts for people of this age |
`;
