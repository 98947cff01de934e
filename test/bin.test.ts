/** bin/mizan.js as a process of its own: it says nothing but what it is asked, whatever Node runs it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/mizan.js', import.meta.url));

it('prints its version, nothing on stderr, and exits with 0', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
