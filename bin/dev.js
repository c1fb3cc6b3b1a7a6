// `npm run dev`: a Baton with a demo office in a folder of its own, started again whenever its code changes. Needs no network.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { install, root } from './install.js'
import { node24 } from './node24.js'

install({ dev: true })
const main = join(root, 'src', 'main.ts')
const data = join(root, 'data', 'dev')
const env = { LOG_LEVEL: 'info', ...process.env, BATON_DATA: process.env.BATON_DATA ?? data }
if (!existsSync(join(env.BATON_DATA, 'secret'))) spawnSync(node24(), [main, 'demo'], { stdio: 'inherit', env })
const child = spawn(node24(), ['--watch', '--watch-preserve-output', main, 'serve'], { stdio: 'inherit', env })
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
process.on('SIGINT', () => {})
child.on('exit', (code) => {
  process.exitCode = code ?? 0
})
