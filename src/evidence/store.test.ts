import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { mostBytes, openStore } from './store.ts'

const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

test('what was written is read back, whole or in part, by its hash', async () => {
  const { store } = await open()
  expect(await store.write(pieces('hel', 'lo'))).toEqual({ sha256: hello, size: 5 })
  expect(await text(await store.read(hello))).toBe('hello')
  expect(await text(await store.read(hello, { first: 1, last: 3 }))).toBe('ell')
})

test('it is still there when the store is opened again', async () => {
  const { folder, store } = await open()
  await store.write(pieces('hello'))
  const again = await openStore(folder)
  expect(await text(await again.read(hello))).toBe('hello')
})

test('the same bytes, at once and again, take their room once', async () => {
  const { folder, store } = await open()
  const written = await Promise.all(Array.from({ length: 8 }, () => store.write(pieces('hel', 'lo'))))
  await store.write(pieces('hello'))
  expect(new Set(written.map(({ sha256 }) => sha256))).toEqual(new Set([hello]))
  expect(await filesIn(folder)).toEqual([hello])
  expect(await text(await store.read(hello))).toBe('hello')
})

test('an empty file is refused and leaves nothing', async () => {
  const { folder, store } = await open()
  await expect(store.write(pieces())).rejects.toMatchObject({ parts: { code: 'evidence.no_file', problems: [{ field: 'file' }] } })
  expect(await filesIn(folder)).toEqual([])
})

test('100 MB are taken, and not one byte more', async () => {
  const { folder, store } = await open()
  expect(await store.write(zeros(mostBytes))).toMatchObject({ size: mostBytes })
  const [kept] = await filesIn(folder)
  await expect(store.write(zeros(mostBytes + 1))).rejects.toMatchObject({ parts: { code: 'evidence.too_large', kind: 'too_large' } })
  expect(await filesIn(folder)).toEqual([kept])
})

test('a stream that breaks off leaves nothing, and says why itself', async () => {
  const { folder, store } = await open()
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('the line went dead')
  }
  await expect(store.write(broken())).rejects.toThrow('the line went dead')
  expect(await filesIn(folder)).toEqual([])
})

test('nothing is in its place before all of it has come', async () => {
  const { folder, store } = await open()
  const seen: string[][] = []
  async function* slow() {
    yield Buffer.from('hel')
    seen.push(await filesIn(folder))
    yield Buffer.from('lo')
  }
  await store.write(slow())
  expect(seen.flat()).not.toContain(hello)
  expect(seen.flat()).toHaveLength(1)
})

test('what a crash left is swept a day later, and not while it may still be arriving', async () => {
  const { folder, store } = await open()
  await store.write(pieces('hello'))
  const [old, young] = ['old', 'young'].map((name) => join(folder, 'incoming', name)) as [string, string]
  await Promise.all([old, young].map((path) => writeFile(path, 'half')))
  const now = Date.now() / 1000
  await utimes(old, now, now - 25 * 60 * 60)
  await utimes(young, now, now - 23 * 60 * 60)
  await openStore(folder)
  expect((await filesIn(folder)).toSorted()).toEqual([hello, 'young'])
})

test('bytes that were never stored cannot be read', async () => {
  const { store } = await open()
  await expect(store.read(hello)).rejects.toMatchObject({ kind: 'damaged' })
})

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-store-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return { folder, store: await openStore(folder) }
}

async function* pieces(...given: string[]) {
  for (const piece of given) yield Buffer.from(piece)
}

async function* zeros(size: number) {
  const piece = Buffer.alloc(1024 * 1024)
  for (let left = size; left > 0; left -= piece.length) yield piece.subarray(0, left)
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
