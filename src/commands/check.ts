/** `mizan check`: the main gate – lint, align and the registers together. */
import type { Call, Command, Outcome } from './command.ts';
import { allOption, atOption, formatOption, outOption, strictOption } from './options.ts';
import { today } from './today.ts';

export const check: Command = {
  name: 'check',
  summary: 'the main gate: lint, align and the registers together',
  arguments: [{ syntax: '[PATH...]', description: 'files, folders or documents; all of them when left out' }],
  options: [atOption, strictOption, allOption, formatOption(['text', 'json', 'sarif', 'github']), outOption],
  examples: [
    { command: 'mizan check', means: 'is everything fit to release?' },
    { command: 'mizan check --format github', means: 'annotations on a pull request' },
    { command: 'mizan check --at HEAD~5', means: 'as it was five commits ago' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [
    { load },
    { suppressibleNames },
    { readInForce },
    { lintCorpus },
    { alignLoaded },
    { registerFindings },
    { present, exitCodeOf, textOptions },
  ] = await Promise.all([
    import('./load.ts'),
    import('./rule-table.ts'),
    import('./in-force.ts'),
    import('../lint/lint.ts'),
    import('./align-loaded.ts'),
    import('./register-findings.ts'),
    import('./present.ts'),
  ]);
  const loaded = await load(call);
  const { config } = loaded.workspace;
  const linted = lintCorpus(loaded.corpus, config, {
    ...(loaded.selected && { paths: [...loaded.selected] }),
    otherRules: await suppressibleNames(loaded.corpus),
    before: loaded.corpus.revision === 'worktree' ? await readInForce(loaded.workspace, today(call)) : null,
  });
  const aligned = await alignLoaded(loaded, null);
  const findings = [...linted, ...aligned.findings, ...(await registerFindings(call, loaded))];
  const exitCode = exitCodeOf(call, findings);
  if (call.options['format'] === 'text') {
    const { renderCheckText } = await import('../report/check-text.ts');
    return { output: renderCheckText(aligned.view, findings, textOptions(call, loaded)), exitCode };
  }
  const { describeAlignment } = await import('../report/align/data.ts');
  return {
    output: await present(call, loaded, {
      command: 'check',
      findings,
      data: describeAlignment(aligned.view),
    }),
    exitCode,
  };
}
