import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A constant of the module, made when it is loaded: before anybody has written anything. */
const constant = /^(?:export )?const \w+ = new RegExp\(/

/** A regular expression built from what people write may be too large, or take for ever. */
const builtExpressions = (source: string): string[] => source.split('\n').filter((line) => /\bRegExp\(/.test(line) && !constant.test(line))

test.each([
  ['function f(name: string) { return new RegExp(name) }', 1],
  ['  const pattern = new RegExp(name)', 1],
  ['const find = (name: string) => RegExp(name)', 1],
  ['export const find = (name: string) => new RegExp(name)', 1],
  ['const every = new RegExp(part, "g")', 0],
])('%s', (source, count) => {
  expect(builtExpressions(source)).toHaveLength(count)
})

test('no regular expression is built from what people write', async () => {
  const found: string[] = []
  for (const folder of ['src', 'web']) {
    const files = (await readdir(join(root, folder), { recursive: true })).filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    for (const file of files)
      for (const line of builtExpressions(await readFile(join(root, folder, file), 'utf8'))) found.push(`${folder}/${file}: ${line.trim()}`)
  }
  expect(found).toEqual([])
})
