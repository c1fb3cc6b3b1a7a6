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
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure', // a trace of every test would take half of their time; “--trace on” gives one
    launchOptions: { executablePath: process.env.CHROMIUM, args: [...quiet, ...(sandboxed ? [] : ['--no-sandbox'])] },
  },
})
