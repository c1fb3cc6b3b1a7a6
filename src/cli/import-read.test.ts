import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readFrom } from './import-read.ts'

let folder: string
let outside: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-articles-'))
  outside = await mkdtemp(join(tmpdir(), 'baton-outside-'))
  onTestFinished(() => Promise.all([folder, outside].map((path) => rm(path, { recursive: true }))).then(() => {}))
  await mkdir(join(folder, 'billing'))
  await writeFile(join(folder, 'billing', 'invoices.md'), '# Invoices\n\nOn Mondays.')
  await writeFile(join(folder, 'plans.html'), '<h1>Plans</h1><p>Three.</p>')
  await writeFile(join(outside, 'secret.md'), '# A secret')
})

const put = (text: string, name = 'bad.md') => writeFile(join(folder, name), text)

const bad: [what: string, make: () => Promise<unknown>, file: string, because: RegExp][] = [
  ['a link out of the folder', () => symlink(join(outside, 'secret.md'), join(folder, 'bad.md')), 'bad.md', /links are not followed/],
  ['a directory that is called like a file', () => mkdir(join(folder, 'bad.md')), 'bad.md', /no file/],
  ['a huge file', () => put('x'.repeat(2_000_001)), 'bad.md', /larger than 2,000 kB/],
  ['front matter that is no YAML', () => put('---\ntitle: [\n---\nText'), 'bad.md', /no YAML/],
  ['front matter that is a bomb', () => put(`---\n${'? ! '.repeat(20_000)}\n---\nText`), 'bad.md', /takes too long|no YAML/],
  ['quotes in quotes', () => put(`# Title\n${'> '.repeat(10_000)}`), 'bad.md', /nests quotes and lists/],
  ['HTML in HTML', () => put('<div>'.repeat(30_000), 'bad.html'), 'bad.html', /cannot be read|no text/],
  ['an empty file', () => put(''), 'bad.md', /no text/],
]

test.each(bad)('%s is left out and named, and every other file is read', async (_, make, file, because) => {
  await make()
  const { articles, leftOut } = await readFrom(folder)
  expect(articles.map(({ key }) => key)).toEqual(expect.arrayContaining(['billing/invoices.md', 'plans.html']))
  expect(articles.map(({ title }) => title)).not.toContain('A secret')
  expect(leftOut).toEqual([{ key: file, because: expect.stringMatching(because) }])
})

test('a link to a folder outside is not followed', async () => {
  await symlink(outside, join(folder, 'more'))
  expect((await readFrom(folder)).articles).toHaveLength(2)
})
