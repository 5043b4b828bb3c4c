// The two suites that run in plain Node: `unit` (everything beside the code) and `integration` (real servers).

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
          exclude: ['test/integration/**', 'test/e2e/**'],
          testTimeout: 10_000,
          hookTimeout: 20_000,
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
