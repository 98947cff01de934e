/** `mizan verify`: prove that tag, ledger, manifest and documents of a version agree. */
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption, strictOption } from './options.ts';

export const verify: Command = {
  name: 'verify',
  summary:
    'prove that a version is still what was released: ledger, tag, documents, signature, and the consultation behind it',
  arguments: [{ syntax: '[VERSION]', description: 'one version; all of them when left out' }],
  options: [strictOption, formatOption(['text', 'json']), outOption],
  examples: [
    { command: 'mizan verify', means: 'every version' },
    { command: 'mizan verify 2023-04-21', means: 'one version' },
    {
      command: 'mizan verify --strict',
      means: 'exit with 1 too where a consultation was taken up again since the release',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { readLedger }, { openRepository }, { gatherFacts }, { verifyVersion }] =
    await Promise.all([
      import('../workspace/workspace.ts'),
      import('../workspace/ledger.ts'),
      import('../workspace/revision.ts'),
      import('../workspace/version-facts.ts'),
      import('../release/verify.ts'),
    ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const ledger = readLedger(workspace);
  const wanted = call.arguments[0];
  const versions = wanted === undefined ? ledger : ledger.filter(({ name }) => name === wanted);
  if (versions.length === 0) {
    if (wanted === undefined)
      throw new Problem(
        'No version has been released yet, so there is nothing to verify.',
        'Release one with "mizan release".',
      );
    const near = nearNames(
      wanted,
      ledger.map(({ name }) => name),
    );
    throw new Problem(
      `There is no version "${wanted}" in the ledger.`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Run "mizan versions" for the list.',
    );
  }
  const repository = openRepository(workspace, 'Verifying');
  const results = [];
  for (const version of versions) {
    call.global.progress(`Verifying ${version.name} …`);
    results.push({
      version: version.name,
      checks: verifyVersion(await gatherFacts(workspace, repository, version)),
    });
  }
  const failing = call.options['strict'] ? ['bad', 'changed'] : ['bad'];
  const bad = results.some(({ checks }) => checks.some(({ state }) => failing.includes(state)));
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../report/json.ts');
    return {
      output: renderJson({
        command: 'verify',
        revision: 'worktree',
        findings: [],
        data: { versions: results },
      }),
      exitCode: bad ? 1 : 0,
    };
  }
  const { renderVerification } = await import('../report/verify-text.ts');
  return { output: renderVerification(results, { color: call.global.color }), exitCode: bad ? 1 : 0 };
}
