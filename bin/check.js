// `npm run check`: installs what is missing, then the static checks alone, without a test.
import { runChecks } from './checks.js'
import { install } from './install.js'
import { node24, onNode24 } from './node24.js'

try {
  install({ dev: true })
  const node = node24()
  await runChecks(node, onNode24(node))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
