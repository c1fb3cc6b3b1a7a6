import { defineConfig } from '@playwright/test'
import usual from '../../playwright.config.ts'

export default defineConfig({ ...usual, testDir: '.', testMatch: 'pictures.ts', globalSetup: './ground.ts', outputDir: '../../test-results', timeout: 300_000 })
