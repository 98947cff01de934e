/** `mizan lint`: is the text itself clean? */
import type { Effect } from '../model/effect.ts';
import type { Call, Command, Outcome } from './command.ts';
import { allOption, atOption, formatOption, outOption, strictOption } from './options.ts';

export const lint: Command = {
  name: 'lint',
  summary: 'check the text of each document: letters, punctuation, ids, policy writing, terms',
  arguments: [{ syntax: '[PATH...]', description: 'files, folders or documents; all of them when left out' }],
  options: [
    { flags: '--fix', description: 'mend what can be mended safely' },
    { flags: '--fix-suggested', description: 'mend suggestions too; read the result' },
    { flags: '--rules', description: 'list the rules' },
    atOption,
    strictOption,
    allOption,
    formatOption(['text', 'json', 'sarif', 'github']),
    outOption,
  ],
  examples: [
    { command: 'mizan lint', means: 'check every document in every language' },
    { command: 'mizan lint --fix guidelines/ur', means: 'mend the safe things in the Urdu tree' },
    { command: 'mizan lint --rules', means: 'what is checked, rule by rule' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { loadRules, suppressibleNames } = await import('./rule-table.ts');
  if (call.options['rules']) {
    const { renderRuleTable } = await import('../report/rules-text.ts');
    const width = call.host.stdoutIsTerminal ? call.host.columns : 120;
    return {
      output: renderRuleTable(
        (await loadRules()).filter(({ name }) => !name.startsWith('align/')),
        { color: call.global.color, width },
      ),
      exitCode: 0,
    };
  }
  const [{ load }, { lintCorpus }, { present, exitCodeOf }] = await Promise.all([
    import('./load.ts'),
    import('../lint/lint.ts'),
    import('./present.ts'),
  ]);
  const loaded = await load(call);
  const lintOptions = {
    ...(loaded.selected && { paths: [...loaded.selected] }),
    otherRules: await suppressibleNames(loaded.corpus),
  };
  const { config } = loaded.workspace;
  let findings = lintCorpus(loaded.corpus, config, lintOptions);
  const effects: Effect[] = [];
  const notes: string[] = [];
  if (call.options['fix'] || call.options['fixSuggested']) {
    const { fixCorpus } = await import('./fix-corpus.ts');
    const fixed = fixCorpus(loaded, findings, lintOptions, call.options['fixSuggested'] === true);
    findings = fixed.findings;
    effects.push(...fixed.effects);
    notes.push(fixed.note);
  }
  const output = await present(call, loaded, { command: 'lint', findings });
  return { output, exitCode: exitCodeOf(call, findings), effects, notes: call.global.quiet ? [] : notes };
}
