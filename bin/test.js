// `npm test`: installs and builds what is missing, then every check and every test, on Node 24. The first that fails ends it.
// `npm test -- src/cases test/browser/story.spec.ts` runs some of the tests after the checks.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { build } from './build.js'
import { chromium } from './chromium.js'
import { install, root } from './install.js'
import { node24 } from './node24.js'

const asked = process.argv.slice(2)
const inBrowser = asked.filter((name) => name.startsWith('test/browser'))
const others = asked.filter((name) => !name.startsWith('test/browser'))

const checks = [
  ['Style (Biome)', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['Types (tsc)', 'node_modules/typescript/bin/tsc', []],
  ['Types of the API (openapi-typescript)', 'bin/openapi.js', ['--check']],
  ['Types of the browser app (tsc)', 'node_modules/typescript/bin/tsc', ['-p', 'web/tsconfig.json']],
  ['Import order (dependency-cruiser)', 'bin/imports.js', []],
  ['Unused code (knip)', 'node_modules/knip/bin/knip.js', []],
]

try {
  install({ dev: true })
  const node = node24()
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, FORCE_COLOR: '0' }
  const run = (name, file, args, more = {}) => {
    process.stdout.write(`\n— ${name}\n`)
    const { status } = spawnSync(node, [file, ...args], { cwd: root, stdio: 'inherit', env: { ...env, ...more } })
    if (status !== 0) throw new Error(`\n${name}: failed.`)
  }
  for (const check of checks) run(...check)
  build() // here, and not within the first test that starts a Baton
  if (asked.length === 0 || others.length > 0) run('Tests (Vitest)', 'node_modules/vitest/vitest.mjs', ['run', ...others])
  if (asked.length === 0 || inBrowser.length > 0) await runInBrowser(run)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Where no Chromium can be had it says so and goes on; a continuous integration that could not look has not passed. */
async function runInBrowser(run) {
  const name = 'Tests in the browser (Playwright)'
  const file = await chromium()
  if (file !== null) return run(name, 'node_modules/@playwright/test/cli.js', ['test', ...inBrowser], { CHROMIUM: file })
  const because = 'no Chromium is here, and none could be installed. Install one, or name it: CHROMIUM=/path/to/chromium npm test'
  if (process.env.CI) throw new Error(`${name}: ${because}`)
  process.stdout.write(`\n— ${name}: skipped; ${because}\n`)
}
