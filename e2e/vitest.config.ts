import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    dir: 'e2e',
    include: ['journeys/**/*.e2e.ts'],
    globalSetup: 'e2e/pack.ts',
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // Each file starts browsers of its own.
    maxWorkers: 2,
  },
})
