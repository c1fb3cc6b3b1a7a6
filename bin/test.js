// `npm test`: installs what is missing, then every check and every test, on Node 24. The first that fails ends it.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { install, root } from './install.js'
import { node24 } from './node24.js'

const checks = [
  ['Style (Biome)', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['Types (tsc)', 'node_modules/typescript/bin/tsc', []],
  ['Types of the API (openapi-typescript)', 'bin/openapi.js', ['--check']],
  ['Types of the browser app (tsc)', 'node_modules/typescript/bin/tsc', ['-p', 'web/tsconfig.json']],
  ['Import order (dependency-cruiser)', 'bin/imports.js', []],
  ['Unused code (knip)', 'node_modules/knip/bin/knip.js', []],
  ['Tests (Vitest)', 'node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]],
]

try {
  install({ dev: true })
  const node = node24()
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, FORCE_COLOR: '0' }
  for (const [name, file, args] of checks) {
    process.stdout.write(`\n— ${name}\n`)
    const { status } = spawnSync(node, [file, ...args], { cwd: root, stdio: 'inherit', env })
    if (status !== 0) throw new Error(`\n${name}: failed.`)
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
