// Builds the browser app into dist/, unless that has been done of these very sources. Run by “npm start” and “npm test”.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { alone, root } from './install.js'
import { node24 } from './node24.js'

const dist = join(root, 'dist')
const note = join(dist, '.built')

/** Whatever can end up in the app: its own files, the pure modules that it takes from the server, and what is installed. */
export function build() {
  const sources = hashOf(['web', 'src', 'package-lock.json'])
  const isDone = () => readNote() === sources
  if (!isDone()) alone('.building', () => isDone() || run(sources))
}

function run(sources) {
  process.stderr.write('Building the browser app (some seconds, once) …\n')
  const next = join(root, `dist.${process.pid}`)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stderr } = spawnSync(node24(), [vite, 'build', '--config', join(root, 'web', 'vite.config.ts'), '--outDir', next, '--logLevel', 'error'], {
    cwd: root,
  })
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true })
    throw new Error(`The browser app could not be built:\n${stderr}`)
  }
  for (const file of filesIn(next)) if (/\.(js|css|svg|html)$/.test(file)) compress(file)
  writeFileSync(join(next, '.built'), sources)
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
}

/** Once here, instead of once a request. */
function compress(file) {
  const bytes = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

function hashOf(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(join(root, place))) if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(place) {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place]
    throw error
  }
}

function readNote() {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return null
  }
}
