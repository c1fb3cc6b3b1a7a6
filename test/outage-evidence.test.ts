import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#src/foundation/ids.ts'
import { heard } from './heard.ts'
import { maya, type Office, openOffice, tokenOf } from './office.ts'
import { address, form, listen, upload } from './uploads.ts'

const bytes = () => Buffer.from(`a file of its own, ${newId()}`)

async function kept(office: Office) {
  const file = bytes()
  const { about } = await upload(office, maya, file)
  return { file, about, path: join(office.evidence, String(about.sha256).slice(0, 2), String(about.sha256)) }
}

/** Over a real socket, where an answer that is too short would be waited for. */
async function overSocket(office: Office) {
  const { lines, app } = await heard(office, 'warn')
  const at = await listen({ app })
  const get = (id: string, headers = {}) => fetch(`${at}/api/evidence/${id}`, { headers: { authorization: `Bearer ${tokenOf(maya)}`, ...headers } })
  return { get, lines }
}

const damages: [string, (path: string) => Promise<unknown>][] = [
  ['is missing', (path) => rm(path)],
  ['is missing with its folder', (path) => rm(join(path, '..'), { recursive: true })],
  ['is too short', (path) => truncate(path, 4)],
  ['is empty', (path) => truncate(path, 0)],
  ['is too long', (path) => writeFile(path, Buffer.alloc(9_999))],
  ['is a folder', (path) => rm(path).then(() => mkdir(path))],
  ['is a link to nothing', (path) => rm(path).then(() => symlink('/nowhere/at/all', path))],
]

test.each(damages)('a file that %s on the disk is refused at once, whole or in part, and can be uploaded again', async (_, damage) => {
  const office = await openOffice()
  const { file, about, path } = await kept(office)
  const { get, lines } = await overSocket(office)
  await damage(path)
  for (const range of [{}, { range: 'bytes=2-3' }, { range: 'bytes=-2' }]) {
    const answer = await get(String(about.id), range)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'storage.damaged' })
  }
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a request was refused'])

  await rm(path, { recursive: true, force: true })
  expect((await upload(office, maya, file)).status).toBe(201)
  expect(Buffer.from(await (await get(String(about.id))).arrayBuffer())).toEqual(file)
})

const folders: [string, (folder: string) => Promise<unknown>][] = [
  ['is gone', (folder) => rm(folder, { recursive: true })],
  ['has lost the folder of uploads', (folder) => rm(join(folder, 'incoming'), { recursive: true })],
  ['is a file', (folder) => rm(folder, { recursive: true }).then(() => writeFile(folder, ''))],
  ['is a link to nothing', (folder) => rm(folder, { recursive: true }).then(() => symlink('/nowhere/at/all', folder))],
  ['is a link to itself', (folder) => rm(folder, { recursive: true }).then(() => symlink(folder, folder))],
]

test.each(folders)('while the evidence folder %s, uploads are refused in one line of the log; afterwards they work', async (_, damage) => {
  const office = await openOffice()
  const { lines, app } = await heard(office, 'warn')
  await damage(office.evidence)
  for (let time = 0; time < 3; time++) {
    const request = new Request(address, { method: 'POST', body: form(['file', new File([Uint8Array.from(bytes())], 'x.txt')]) })
    request.headers.set('authorization', `Bearer ${tokenOf(maya)}`)
    const answer = await app.fetch(request)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('2')
    expect(await answer.json()).toMatchObject({ code: 'storage.unavailable' })
  }
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a request was refused'])

  await rm(office.evidence, { recursive: true, force: true })
  await mkdir(join(office.evidence, 'incoming'), { recursive: true })
  expect((await upload(office, maya, bytes())).status).toBe(201)
})
