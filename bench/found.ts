/** Which of the faults put in a tool found: new findings, where the fault is, that the same corpus without faults doesn't have. */
import type { Fault } from './corpus.ts';

/** One finding of any tool, reduced to what can be compared. */
export interface Report {
  locale: string;
  document: string;
  /** Null where the tool speaks of the document as a whole. */
  line: number | null;
  /** What it says, without its place. */
  text: string;
}

/** Lines a finding may stand beside the sections a fault touches: a missing thing is told at the line next to its place. */
const TOLERANCE = 2;

/** Rules that measure a length: any fault changes what they say, so that saying it again is not finding the fault. */
const MEASURES = /^(?:MD013|english\/readability|\w+\/(?:long-sentence|sentence-length))\b/;

/** The faults with at least one new finding at one of their places. */
export function findFound(
  faults: readonly Fault[],
  faulty: readonly Report[],
  clean: readonly Report[],
): Fault[] {
  const judged = (report: Report): boolean => !MEASURES.test(report.text);
  const news = groupByDocument(keepNew(faulty.filter(judged), clean.filter(judged)));
  return faults.filter((fault) => (news.get(fault.document) ?? []).some((report) => standsAt(report, fault)));
}

function standsAt(report: Report, fault: Fault): boolean {
  const { line } = report;
  if (line === null) return true;
  return fault.places.some(
    ({ locale, from, to }) => report.locale === locale && line >= from - TOLERANCE && line <= to + TOLERANCE,
  );
}

/** Findings without those that the clean corpus has as well, however often; lines shift, so they are no part of it. */
function keepNew(faulty: readonly Report[], clean: readonly Report[]): Report[] {
  const known = new Map<string, number>();
  for (const report of clean) known.set(keyOf(report), (known.get(keyOf(report)) ?? 0) + 1);
  return faulty.filter((report) => {
    const key = keyOf(report);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function keyOf({ locale, document, text }: Report): string {
  return `${locale}\n${document}\n${text}`;
}

function groupByDocument(reports: readonly Report[]): Map<string, Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(report.document);
    if (group) group.push(report);
    else groups.set(report.document, [report]);
  }
  return groups;
}

/** How many of each kind of fault were put in and found, in alphabetical order. */
export function countByKind(
  faults: readonly Fault[],
  found: readonly Fault[],
): Map<string, { found: number; total: number }> {
  const counts = new Map<string, { found: number; total: number }>();
  for (const name of [...new Set(faults.map((fault) => fault.name))].sort()) {
    const named = (fault: Fault): boolean => fault.name === name;
    counts.set(name, { found: found.filter(named).length, total: faults.filter(named).length });
  }
  return counts;
}

/** Findings of `mizan --format json`. */
export function readMizan(json: string): Report[] {
  const { findings } = JSON.parse(json) as {
    findings: { rule: string; message: string; locale: string; document: string; line: number }[];
  };
  return findings.map(({ rule, message, locale, document, line }) => ({
    locale,
    document,
    line,
    text: `${rule} ${message}`,
  }));
}

/** Findings of markdownlint-cli2's default formatter: `en/name.md:12:81 error MD013/line-length Line length […]`. */
export function readMarkdownlint(output: string): Report[] {
  return [...output.matchAll(/^(\w+)\/(.+)\.md:(\d+)(?::\d+)? (?:error |warning )?(MD\d+.*)$/gm)].map(
    (match) => ({
      locale: match[1]!,
      document: match[2]!,
      line: Number(match[3]),
      text: match[4]!,
    }),
  );
}
