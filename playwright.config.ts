import { defineConfig } from '@playwright/test'

const sandboxed = process.getuid?.() !== 0 // Chromium refuses to run as root with its sandbox
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/browser/ground.ts',
  workers: 2,
  fullyParallel: true,
  // Long enough for a machine that is busy with something else: no test is about time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: process.env.CI ? 1 : 0, // reported as flaky, and not as passed
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure', // a trace of every test would take half of their time; “--trace on” gives one
    launchOptions: { executablePath: process.env.CHROMIUM, args: [...quiet, ...(sandboxed ? [] : ['--no-sandbox'])] },
  },
})
