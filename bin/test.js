// `npm test`: installs and builds what is missing, then every check and every test, on Node 24. The first that fails ends it.
// `npm test -- src/cases test/browser/story.spec.ts` runs some of the tests after the checks.
import { spawnSync } from 'node:child_process'
import { build } from './build.js'
import { runChecks } from './checks.js'
import { chromium } from './chromium.js'
import { install, root } from './install.js'
import { node24, onNode24 } from './node24.js'

const asked = process.argv.slice(2)
const inBrowser = asked.filter((name) => name.startsWith('test/browser'))
const others = asked.filter((name) => !name.startsWith('test/browser'))

try {
  install({ dev: true })
  const node = node24()
  const env = onNode24(node)
  const run = (name, file, args, more = {}) => {
    process.stdout.write(`\n— ${name}\n`)
    const { status } = spawnSync(node, [file, ...args], { cwd: root, stdio: 'inherit', env: { ...env, ...more } })
    if (status !== 0) throw new Error(`\n${name}: failed.`)
  }
  await runChecks(node, env)
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
