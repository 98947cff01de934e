/** Findings as SARIF 2.1.0, the format code-scanning services and editors read. */
import { createHash } from 'node:crypto';
import type { Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { pointOf } from '../document/place.ts';
import { type Edit, type Finding, type Severity, sortFindings } from '../model/finding.ts';
import type { RuleInfo } from '../model/rule.ts';
import { renderRuleMarkdown } from './rule-markdown.ts';
import type { SourceLookup } from './source-text.ts';

export interface SarifOptions {
  /** mizan's own version. */
  version: string;
  /** Every rule that ran; a finding of another rule is described by its name alone. */
  rules: readonly RuleInfo[];
  /** Texts, to say where a fix replaces what. */
  sourceOf: SourceLookup;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export function renderSarif(findings: readonly Finding[], options: SarifOptions): string {
  return `${JSON.stringify(buildSarif(findings, options), null, 2)}\n`;
}

export function buildSarif(findings: readonly Finding[], { version, rules, sourceOf }: SarifOptions): Log {
  const sorted = sortFindings(findings);
  const used = new Set(sorted.map(({ rule }) => rule));
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  const names = [...new Set([...known.keys(), ...used])].sort();
  const indexes = new Map(names.map((name, index) => [name, index]));
  const fingerprints = new Map<string, number>();
  const run: Run = {
    tool: {
      driver: { name: 'mizan', version, rules: names.map((name) => describeRule(name, known.get(name))) },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    results: sorted.map((finding) =>
      describeResult(finding, indexes.get(finding.rule)!, fingerprints, sourceOf),
    ),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function describeRule(name: string, rule: RuleInfo | undefined): ReportingDescriptor {
  if (!rule) return { id: name };
  return {
    id: name,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.detail },
    help: { text: `${rule.summary}\n\n${rule.detail}`, markdown: renderRuleMarkdown(rule) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function describeResult(
  finding: Finding,
  ruleIndex: number,
  fingerprints: Map<string, number>,
  sourceOf: SourceLookup,
): Result {
  const result: Result = {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: locate(finding.file), region: regionOf(finding) } }],
    partialFingerprints: { 'mizan/v1': fingerprint(finding, fingerprints) },
  };
  if (finding.related.length > 0) {
    result.relatedLocations = finding.related.map(({ file, line, message }, id) => ({
      id: id + 1,
      message: { text: message },
      physicalLocation: { artifactLocation: locate(file), region: { startLine: line } },
    }));
  }
  if (finding.fix && finding.edits && finding.edits.length > 0) {
    result.fixes = [
      {
        description: {
          text: finding.fix === 'safe' ? 'Safe fix' : 'Suggested fix: read it before you take it',
        },
        artifactChanges: [
          {
            artifactLocation: locate(finding.file),
            replacements: finding.edits.map((edit) => ({
              deletedRegion: editRegion(edit, finding.file, sourceOf),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      },
    ];
  }
  return result;
}

function locate(file: string): { uri: string; uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function regionOf({ line, column, endLine, endColumn }: Finding): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function editRegion({ start, end }: Edit, file: string, sourceOf: SourceLookup): Region {
  const source = sourceOf(file);
  if (!source) return { charOffset: start, charLength: end - start };
  const from = pointOf(source.lineStarts, start);
  const to = pointOf(source.lineStarts, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Stays the same when lines above change; the nth alike finding of a section is told from the others by its number. */
function fingerprint({ rule, file, section, message }: Finding, seen: Map<string, number>): string {
  const key = JSON.stringify([rule, file, section, message]);
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return createHash('sha256').update(`${key} ${nth}`).digest('hex').slice(0, 32);
}
