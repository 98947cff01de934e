/** A rule's page in Markdown: what it wants, why, its options, and examples of wrong and right. */
import type { Example, RuleInfo } from '../model/rule.ts';

export function renderRuleMarkdown(rule: RuleInfo): string {
  const parts = [`## ${rule.name}`, '', rule.summary, '', describeNature(rule), '', rule.detail];
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) {
    parts.push('', '| option | default | means |', '| --- | --- | --- |');
    for (const [name, option] of options) {
      parts.push(
        `| \`${name}\` | \`${escapeCell(JSON.stringify(option.default))}\` | ${escapeCell(option.means)} |`,
      );
    }
  }
  const language = rule.name.startsWith('register/') ? 'yaml' : 'markdown';
  for (const example of rule.examples) parts.push('', ...renderExample(example, language));
  return `${parts.join('\n')}\n`;
}

/** Severity and fix in one line. */
function describeNature({ severity, fix }: RuleInfo): string {
  const fixes = { safe: 'fixed by `--fix`', suggested: 'fixed by `--fix-suggested`, to be read over' };
  return `Severity: ${severity}${fix ? ` · ${fixes[fix]}` : ''}.`;
}

function renderExample({ source, wrong, right, options }: Example, language: string): string[] {
  const lines: string[] = [];
  if (options) lines.push(`With \`${JSON.stringify(options)}\`:`, '');
  if (source !== undefined) lines.push('Source:', '', ...fence(source, language), '');
  if (wrong !== undefined) lines.push('Wrong:', '', ...fence(wrong, language), '');
  if (right !== undefined) lines.push('Right:', '', ...fence(right, language), '');
  return lines.slice(0, -1);
}

/** A fence longer than any run of backticks inside. */
function fence(text: string, language: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}${language}`, text.replace(/\n$/, ''), ticks];
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
