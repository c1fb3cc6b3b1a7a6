// `npm run bench`: installs what is missing, then measures on Node 24. Figures go to standard output, one line of JSON each; everything else to standard error.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, root } from './install.js'
import { node24 } from './node24.js'

try {
  install({ dev: true })
  const { status } = spawnSync(node24(), [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
