/** Present: findings → the output a format asks for, and the exit code. The last step of lint, align and check. */
import type { Finding } from '../model/finding.ts';
import { sourceTexts } from '../report/source-text.ts';
import type { TextOptions } from '../report/text.ts';
import { stripControls } from '../text/direction.ts';
import { version } from '../version.ts';
import type { Call, Outcome } from './command.ts';
import type { Loaded } from './load.ts';

export interface Presentation {
  command: string;
  findings: readonly Finding[];
  data?: unknown;
}

/** Findings in the format asked for, other than text and html, which each command words for itself. */
export async function present(
  call: Call,
  loaded: Loaded,
  { command, findings: found, data }: Presentation,
): Promise<string> {
  const findings = call.options['format'] === 'text' ? found : found.map(plain);
  switch (call.options['format']) {
    case 'json':
      return (await import('../report/json.ts')).renderJson({
        command,
        revision: loaded.corpus.revision,
        findings,
        data,
      });
    case 'sarif':
      return (await import('../report/sarif.ts')).renderSarif(findings, {
        version,
        rules: await (await import('./rule-table.ts')).loadRules(),
        sourceOf: sourceTexts(loaded.corpus),
      });
    case 'github':
      return (await import('../report/github.ts')).renderGithub(findings);
    default:
      return (await import('../report/text.ts')).renderText(findings, textOptions(call, loaded));
  }
}

/** Messages without direction controls: those are for the eye, and scripts compare words. */
function plain(finding: Finding): Finding {
  const related = finding.related.map((one) => ({ ...one, message: stripControls(one.message) }));
  return { ...finding, message: stripControls(finding.message), related };
}

/** How text is to look. */
export function textOptions(call: Call, loaded: Loaded): TextOptions {
  return {
    width: call.host.stdoutIsTerminal ? call.host.columns : 120,
    color: call.global.color,
    quiet: call.global.quiet,
    all: call.options['all'] === true,
    documents: loaded.documents,
    sourceOf: sourceTexts(loaded.corpus),
  };
}

/** 1 when there is an error, or with --strict a warning. */
export function exitCodeOf(call: Call, findings: readonly Finding[]): Outcome['exitCode'] {
  const strict = call.options['strict'] === true;
  return findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning')) ? 1 : 0;
}
