/** How the tests run: every test file mirrors a file of src; the bundle is built once before them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/properties.ts'],
    reporters: ['default', './test/support/reporter.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
