/** What the align reports show: documents, rows of paired sections with their state, and each row's findings beside it. */
import type { DocumentPair, PairState, SectionPair } from '../../compare/pair.ts';
import type { Corpus, Document, Section } from '../../document/document.ts';
import { offsetOf } from '../../document/place.ts';
import type { Config } from '../../model/config.ts';
import { type Finding, sortFindings } from '../../model/finding.ts';
import type { Direction } from '../../text/language.ts';
import { languageOf } from '../../text/languages.ts';

/** Every state, in the order reports count them. */
export const PAIR_STATES: readonly PairState[] = [
  'aligned',
  'differs',
  'stale',
  'unverified',
  'missing',
  'extra',
  'moved',
  'merged',
  'split',
];

export type StateCounts = Record<PairState, number>;

export interface LocaleName {
  tag: string;
  /** The language's name for itself. */
  name: string;
  direction: Direction;
}

/** Sections that belong together, and what was found in them. */
export interface AlignRow {
  state: PairState;
  confidence: number;
  evidence: string;
  source: Section[];
  translation: Section[];
  findings: Finding[];
}

export interface AlignDocument {
  path: string;
  source: Document | null;
  translation: Document | null;
  rows: AlignRow[];
  /** Findings about the document as a whole: front matter, or the file itself. */
  findings: Finding[];
  counts: StateCounts;
}

export interface AlignLocale extends LocaleName {
  documents: AlignDocument[];
  counts: StateCounts;
}

export interface AlignView {
  title: string;
  revision: string;
  source: LocaleName;
  locales: AlignLocale[];
}

/** Order pairs and findings for showing. Findings of locales that were not compared are left out. */
export function viewAlignment(
  pairs: readonly DocumentPair[],
  findings: readonly Finding[],
  corpus: Corpus,
  config: Config,
): AlignView {
  const tags = new Set(pairs.map(({ locale }) => locale));
  const sorted = sortFindings(findings);
  const locales = config.locales
    .filter(({ tag }) => tags.has(tag))
    .map(({ tag }): AlignLocale => {
      const documents = pairs
        .filter(({ locale }) => locale === tag)
        .map((pair) =>
          viewDocument(
            pair,
            sorted.filter((one) => one.locale === tag && one.document === pair.path),
          ),
        )
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
      return {
        ...nameLocale(tag, config),
        documents,
        counts: addCounts(documents.map(({ counts }) => counts)),
      };
    });
  return {
    title: config.title,
    revision: corpus.revision,
    source: nameLocale(config.source, config),
    locales,
  };
}

/** A locale with its name for itself and its direction. */
export function nameLocale(tag: string, config: Config): LocaleName {
  const name = config.locales.find((locale) => locale.tag === tag)?.name ?? tag;
  return { tag, name, direction: languageOf(tag).direction };
}

function viewDocument(pair: DocumentPair, findings: readonly Finding[]): AlignDocument {
  const rows = pair.sections.filter(hasContent).map(startRow);
  const whole: Finding[] = [];
  for (const finding of findings) (findRow(finding, rows, pair)?.findings ?? whole).push(finding);
  for (const row of rows) row.state = stateOf(row);
  const counts = addCounts([]);
  for (const { state } of rows) counts[state]++;
  return {
    path: pair.path,
    source: pair.source,
    translation: pair.translation,
    rows,
    findings: whole,
    counts,
  };
}

/** A preamble that holds nothing but front matter is no row. */
function hasContent({ source, translation }: SectionPair): boolean {
  return [...source, ...translation].some(({ level, blocks }) => level > 0 || blocks.length > 0);
}

interface PendingRow extends AlignRow {
  moved: boolean;
}

function startRow({ confidence, evidence, moved, source, translation }: SectionPair): PendingRow {
  return { state: 'aligned', confidence, evidence, moved, source, translation, findings: [] };
}

/**
 * The row a finding stands in; none for a finding about the document as a whole. Something missing stands in an empty
 * place, which may be the edge of a neighbour: there its place in the source decides.
 */
function findRow(finding: Finding, rows: readonly PendingRow[], pair: DocumentPair): PendingRow | undefined {
  if (WHOLE_RULES.has(finding.rule)) return undefined;
  const bySource = findBySource(finding, rows, pair);
  if (!pair.translation || finding.file !== pair.translation.file) return bySource;
  const offset = offsetOf(pair.translation, finding.line, finding.column);
  const byPlace = rows.find(({ translation }) =>
    translation.some(({ start, end }) => start <= offset && offset < end),
  );
  const empty = finding.line === finding.endLine && finding.column === finding.endColumn;
  return empty
    ? (bySource ?? byPlace ?? rows.at(-1))
    : (byPlace ?? (isFrontMatter(offset, pair) ? undefined : bySource));
}

const WHOLE_RULES = new Set(['align/missing-document', 'align/extra-document', 'align/front-matter']);

function isFrontMatter(offset: number, { translation }: DocumentPair): boolean {
  return offset < (translation?.frontMatter?.end ?? 0);
}

function findBySource(
  finding: Finding,
  rows: readonly PendingRow[],
  { source }: DocumentPair,
): PendingRow | undefined {
  if (!source) return undefined;
  const line =
    finding.file === source.file
      ? finding.line
      : finding.related.find(({ file }) => file === source.file)?.line;
  if (line === undefined) return undefined;
  const from = offsetOf(source, line, 1);
  const to = source.lineStarts[line] ?? source.text.length + 1;
  return rows.find((row) => row.source.some(({ start, end }) => start < to && from < end));
}

const STATE_RULES: Record<string, PairState> = { 'align/stale': 'stale', 'align/unverified': 'unverified' };

/** One word for a row: first what became of the section, then whether its content differs, then its record. */
function stateOf(row: PendingRow): PairState {
  if (row.translation.length === 0) return 'missing';
  if (row.source.length === 0) return 'extra';
  if (row.source.length > 1) return 'merged';
  if (row.translation.length > 1) return 'split';
  if (row.moved) return 'moved';
  const recorded = row.findings.map(({ rule }) => STATE_RULES[rule]).filter((state) => state !== undefined);
  const differs = row.findings.some(
    ({ rule, severity }) => rule.startsWith('align/') && !(rule in STATE_RULES) && severity !== 'info',
  );
  if (recorded.includes('stale')) return 'stale';
  if (differs) return 'differs';
  return recorded[0] ?? 'aligned';
}

function addCounts(all: readonly StateCounts[]): StateCounts {
  const sum = Object.fromEntries(PAIR_STATES.map((state) => [state, 0])) as StateCounts;
  for (const counts of all) for (const state of PAIR_STATES) sum[state] += counts[state];
  return sum;
}

/** Share of the source's sections that say what they should in the translation, in whole percent (rounded down, so 100 means all). */
export function percentComplete(counts: StateCounts): number {
  const all = PAIR_STATES.reduce((sum, state) => sum + (state === 'extra' ? 0 : counts[state]), 0);
  const done = counts.aligned + counts.moved + counts.merged + counts.split;
  return all === 0 ? 100 : Math.floor((done * 100) / all);
}
