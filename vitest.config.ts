import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '**/dist/**']
const BROWSER_TESTS = 'apps/web/browser-tests/**/*.test.ts'

export default defineConfig({
  test: {
    // One worker a core: by itself Vitest leaves one of two cores idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...NEVER, BROWSER_TESTS],
          // Thousands of random people take their time on a slow, shared machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: [BROWSER_TESTS],
          exclude: NEVER,
          globalSetup: 'scripts/browser-setup.ts',
          // A page on a slow, shared machine without a graphics card takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
