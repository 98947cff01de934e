/** The rules for a terminal: the table of `mizan lint --rules` and the page of `mizan explain`. */
import type { Example, RuleInfo } from '../model/rule.ts';
import { cellWidth, padCells, showUnseen, wrapCells } from './cells.ts';
import { isolate, isolateRtl } from './isolate.ts';
import { createPaint, type Paint, SYMBOLS } from './paint.ts';
import { count } from './words.ts';

export interface RulesOptions {
  color: boolean;
  width: number;
}

const SEVERITY_WIDTH = 9;
const NARROW = 72;

/** Every rule with its severity, fix and summary, family by family. */
export function renderRuleTable(rules: readonly RuleInfo[], options: RulesOptions): string {
  const paint = createPaint(options);
  const sorted = [...rules].sort((a, b) => (a.name < b.name ? -1 : 1));
  const nameWidth = Math.max(...sorted.map(({ name }) => name.length));
  const lines: string[] = [];
  let family = '';
  for (const rule of sorted) {
    const own = rule.name.split('/')[0]!;
    if (own !== family) lines.push(...(family ? [''] : []), paint.bold(own));
    family = own;
    lines.push(...renderRow(rule, nameWidth, options.width, paint));
  }
  lines.push('', `${count(rules.length, 'rule')}. Read about one with: mizan explain RULE`);
  return `${lines.join('\n')}\n`;
}

function renderRow(rule: RuleInfo, nameWidth: number, width: number, paint: Paint): string[] {
  const fix = rule.fix === 'safe' ? '--fix' : rule.fix === 'suggested' ? 'suggested' : '';
  const severity = paint.severity(
    rule.severity,
    padCells(`${SYMBOLS[rule.severity]} ${rule.severity}`, SEVERITY_WIDTH),
  );
  const head = `  ${padCells(rule.name, nameWidth)}  ${severity}  ${paint.dim(padCells(fix, 9))}  `;
  const indent = 2 + nameWidth + 2 + SEVERITY_WIDTH + 2 + 9 + 2;
  if (width - indent < 24 || width < NARROW) {
    const rest = wrapCells(showUnseen(rule.summary), Math.max(20, width - 6)).map(isolateRtl);
    return [head.trimEnd(), ...rest.map((line) => `      ${line}`)];
  }
  const lines = wrapCells(showUnseen(rule.summary), width - indent - 1).map(isolateRtl);
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
}

/** What one rule wants, why, its options, and examples. */
export function renderRulePage(rule: RuleInfo, options: RulesOptions): string {
  const paint = createPaint(options);
  const width = Math.min(options.width, 100) - 1;
  const prose = (text: string, indent = ''): string[] =>
    wrapCells(showUnseen(text), width - indent.length).map((line) => indent + isolateRtl(line));
  const fixes = { safe: 'fixed by --fix', suggested: 'fixed by --fix-suggested, to be read over' };
  const nature = paint.severity(rule.severity, `${SYMBOLS[rule.severity]} ${rule.severity}`);
  const lines = [
    `${paint.bold(rule.name)}  ${nature}${rule.fix ? paint.dim(`  ${fixes[rule.fix]}`) : ''}`,
    '',
  ];
  lines.push(
    ...prose(rule.summary),
    '',
    ...rule.detail.split(/\n{2,}/).flatMap((part) => [...prose(part), '']),
  );
  const settings = Object.entries(rule.options ?? {});
  if (settings.length > 0) {
    lines.push(paint.bold('Options'));
    for (const [name, { default: value, means }] of settings) {
      lines.push(...prose(`${name} (default ${JSON.stringify(value)}): ${means}`, '  '));
    }
    lines.push('');
  }
  for (const example of rule.examples) lines.push(...renderExample(example, paint), '');
  lines.push(
    paint.bold('Change it in mizan.yaml'),
    `  rules:`,
    `    ${rule.name}: off          # or error, warning, info`,
  );
  return `${lines.join('\n')}\n`;
}

function renderExample({ source, wrong, right, options }: Example, paint: Paint): string[] {
  const lines: string[] = [];
  if (options) lines.push(paint.dim(`With ${JSON.stringify(options)}:`));
  if (source !== undefined) lines.push(...renderSnippet('source', source, paint.dim));
  if (wrong !== undefined)
    lines.push(...renderSnippet('\u2716 wrong', wrong, (text) => paint.severity('error', text)));
  if (right !== undefined) lines.push(...renderSnippet('\u2714 right', right, paint.good));
  return lines;
}

function renderSnippet(label: string, text: string, dye: (text: string) => string): string[] {
  const width = Math.max(8, cellWidth(label));
  return text
    .replace(/\n$/, '')
    .split(/\r\n|\r|\n/)
    .map(
      (line, index) =>
        `  ${dye(padCells(index === 0 ? label : '', width))} \u2502 ${isolate(showUnseen(line))}`,
    );
}
