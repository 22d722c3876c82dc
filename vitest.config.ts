import { defineConfig } from 'vitest/config'
import { messageModules } from './scripts/messages.ts'

export default defineConfig({
  plugins: [messageModules()],
  test: {
    include: ['{core,platform,components,entrypoints,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
})
