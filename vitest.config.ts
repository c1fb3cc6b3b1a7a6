import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: ['test/cluster.ts'],
    maxWorkers: 2, // Vitest's own choice is one fewer than there are processors
    testTimeout: 30_000,
    hookTimeout: 60_000,
    chaiConfig: { truncateThreshold: 400 },
  },
})
