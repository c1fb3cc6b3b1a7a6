#!/usr/bin/env node
// `npm start` and `npx baton`: installs and builds what is missing, then hands over to Baton itself (src/main.ts) on Node 24.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.js'
import { install, root } from './install.js'
import { node24, sparing } from './node24.js'

try {
  install({ dev: false })
  if (process.argv[2] === 'serve') build()
  const node = node24()
  if (node === process.execPath) await import('../src/main.ts')
  else handOver(node)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 4
}

/** Baton's exit is ours, and what we are told to stop by is passed on. A Ctrl-C reaches both by itself. */
function handOver(node) {
  const child = spawn(node, [...sparing, join(root, 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  process.on('SIGINT', () => {})
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 : (code ?? 1)
  })
}
