// The static checks: style, types, import order, unused code. `npm test` and `npm run check` run them, two at a time.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { root } from './install.js'

const typescript = 'node_modules/typescript/bin/tsc'

/** The longest first, so that no processor waits for one that started late. */
const checks = [
  ['Types of the browser app (tsc)', typescript, ['-p', 'web/tsconfig.json']],
  ['Types (tsc)', typescript, []],
  ['Style (Biome)', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['Types of the API (openapi-typescript)', 'bin/openapi.js', ['--check']],
  ['Import order (dependency-cruiser)', 'bin/imports.js', []],
  ['Unused code (knip)', 'node_modules/knip/bin/knip.js', []],
]

/** Runs every check to its end and prints what each has to say as one block. Throws the names of those that failed. */
export async function runChecks(node, env) {
  const waiting = [...checks]
  const failed = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [name, file, args] = check
      const { code, output } = await finished(spawn(node, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }))
      process.stdout.write(`\n— ${name}\n${output}`)
      if (code !== 0) failed.push(name)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  if (failed.length > 0) throw new Error(`\n${failed.join(', ')}: failed.`)
}

function finished(child) {
  let output = ''
  const add = (chunk) => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', add)
  child.stderr.setEncoding('utf8').on('data', add)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, output }))
  })
}
