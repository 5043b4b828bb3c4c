// The suites that run in plain Node: `unit` (everything beside the code), `integration` (real servers) and `packaged`
// (the app as people get it, from outside).

import { defineConfig } from 'vitest/config'

/** Two cores are shared with the servers under test. */
const maxWorkers = 2

export default defineConfig({
  test: {
    globals: false,
    pool: 'forks',
    maxWorkers,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/integration/**', 'test/e2e/**', 'test/packaged/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'packaged',
          include: ['test/packaged/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Each opens a window of its own.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
