/** Says at the end what was skipped and how to run it, and the counts in one plain line. */
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** Added to vitest's own reporter. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const reasons = new Set<string>();
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++;
        if (state === 'skipped') reasons.add(reasonOf(test));
      }
    for (const reason of reasons) console.log(reason);
    const failed = counts.failed + modules.filter((module) => module.errors().length > 0).length;
    console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  }
}

/** The name that says why, of the test or of what it stands in. */
function reasonOf(test: TestCase): string {
  for (let at: TestCase | TestSuite | TestModule = test; at.type !== 'module'; at = at.parent)
    if (at.name.startsWith('skipped: needs')) return at.name;
  return `skipped: ${test.fullName}`;
}
