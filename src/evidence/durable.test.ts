import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from './store.ts'

const order = vi.hoisted((): string[] => [])

vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof import('node:fs/promises')>()
  const rename: typeof fs.rename = async (from, to) => {
    order.push('name')
    await fs.rename(from, to)
  }
  return { ...fs, rename }
})

test('the bytes are on the disk before they get their name, and the name before anybody hears of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-store-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await watchSyncs(folder)
  const store = await openStore(folder)
  await store.write(hello())
  expect(order).toEqual(['file', 'name', 'folder', 'folder'])
})

async function watchSyncs(folder: string) {
  await using handle = await open(folder)
  const every: FileHandle = Object.getPrototypeOf(handle)
  const { sync } = every
  vi.spyOn(every, 'sync').mockImplementation(async function (this: FileHandle) {
    order.push((await this.stat()).isDirectory() ? 'folder' : 'file')
    await sync.call(this)
  })
}

async function* hello() {
  yield Buffer.from('hello')
}
