// `npm run bench`: installs what is missing, then measures on Node 24. Figures go to standard output, one line of JSON each; everything else to standard error.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from './chromium.js'
import { install, root } from './install.js'
import { node24 } from './node24.js'

try {
  install({ dev: true })
  const asked = process.argv.slice(2)
  const browser = asked.length === 0 || asked.includes('web') ? await chromium() : null
  const env = { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) }
  const { status } = spawnSync(node24(), [join(root, 'bench', 'run.ts'), ...asked], { cwd: root, stdio: 'inherit', env })
  process.exitCode = status ?? 1
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
