import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'benchmarks/**/*.test.ts'],
          // Thousands of mutations of one notice take seconds, and more of them on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Reads what `npm run build` made; SITE_DIST names another folder than dist.
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/*.test.ts'],
          // Each reads every page; one builds the site twice.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/site/require-build.ts',
        },
      },
    ],
  },
});
