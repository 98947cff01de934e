/** `mizan explain`: what a rule wants, with examples. */
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'what a rule wants, why, and what to do, with examples',
  arguments: [{ syntax: '<RULE>', description: 'a rule as findings name it, such as align/number' }],
  options: [formatOption(['text', 'markdown']), outOption],
  examples: [
    { command: 'mizan explain urdu/arabic-yeh', means: 'one rule' },
    { command: 'mizan explain number', means: 'the family may be left out where the name is clear' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { loadRules } = await import('./rule-table.ts');
  const allRules = await loadRules();
  const wanted = call.arguments[0]!;
  const exact = allRules.find(({ name }) => name === wanted);
  const bare = allRules.filter(({ name }) => name.endsWith(`/${wanted}`));
  const rule = exact ?? (bare.length === 1 ? bare[0] : undefined);
  if (!rule) {
    const near =
      bare.length > 1
        ? bare.map(({ name }) => name)
        : nearNames(
            wanted,
            allRules.map(({ name }) => name),
          );
    throw new Problem(
      `There is no rule "${wanted}".`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Run "mizan lint --rules" for the list.',
    );
  }
  if (call.options['format'] === 'markdown')
    return { output: (await import('../report/rule-markdown.ts')).renderRuleMarkdown(rule), exitCode: 0 };
  const { renderRulePage } = await import('../report/rules-text.ts');
  return {
    output: renderRulePage(rule, {
      color: call.global.color,
      width: call.host.stdoutIsTerminal ? call.host.columns : 100,
    }),
    exitCode: 0,
  };
}
