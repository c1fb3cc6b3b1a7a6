import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { noon } from '#test/office.ts'

let folder: string
let outside: string
const good = { id: '4711', number: '4711', subject: 'Copies', messages: [{ from: 'Ana', text: 'Please.', at: '2026-03-01T00:00:00Z' }] }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-folder-'))
  outside = await mkdtemp(join(tmpdir(), 'baton-outside-'))
  onTestFinished(() => Promise.all([folder, outside].map((path) => rm(path, { recursive: true }))).then(() => {}))
  await writeFile(join(folder, '4711.json'), JSON.stringify(good))
  await writeFile(join(outside, 'secret.json'), JSON.stringify({ ...good, id: '666', number: '666', subject: 'A secret' }))
})

const put = (name: string, text: string) => writeFile(join(folder, name), text)

/** Each makes the ticket 666 unreadable. */
const broken: [what: string, make: () => Promise<unknown>, because: RegExp][] = [
  ['broken JSON', () => put('666.json', '{"id": "666"'), /no ticket/],
  ['JSON of something else', () => put('666.json', '[1, 2]'), /no ticket/],
  ['a ticket with a wrong part', () => put('666.json', JSON.stringify({ ...good, id: '666', messages: 7 })), /no ticket \(messages/],
  ['an empty file', () => put('666.json', ''), /no ticket/],
  ['a directory', () => mkdir(join(folder, '666.json')), /no file/],
  ['a link out of the folder', () => symlink(join(outside, 'secret.json'), join(folder, '666.json')), /links are not followed/],
  ['a link to nothing', () => symlink(join(outside, 'nothing'), join(folder, '666.json')), /links are not followed/],
  ['a link to itself', () => symlink('666.json', join(folder, '666.json')), /links are not followed/],
  ['a link to a device without end', () => symlink('/dev/zero', join(folder, '666.json')), /links are not followed/],
  ['a huge file', () => put('666.json', ' '.repeat(2_000_001)), /larger than 2,000 kB/],
  ['JSON nested 500,000 deep', () => put('666.json', '['.repeat(500_000)), /no ticket/],
]

async function seen() {
  const leftOut: string[] = []
  const desk = await localHelpDesk(
    folder,
    () => noon,
    (file, because) => leftOut.push(`${file}: ${because}`),
  )
  return { desk, leftOut }
}

test.each(broken)('%s is left out and named, and every other ticket goes on', async (_, make, because) => {
  await make()
  const { desk, leftOut } = await seen()
  const ticket = { id: '4711', url: null }
  expect(await desk.find('4711')).toMatchObject({ result: 'done', ticket })
  expect(await desk.read(ticket)).toMatchObject({ result: 'done', context: { subject: 'Copies' } })
  expect(await desk.tag(ticket, 'escalated')).toEqual({ result: 'done' })
  expect(await desk.note(ticket, { mark: 'm', text: 'A note' })).toEqual({ result: 'done' })
  expect(await desk.changed(new Date(0))).toMatchObject({ result: 'done', tickets: [ticket] })
  expect(await desk.find('666')).toMatchObject({ result: 'refused', reason: expect.stringMatching(because) })
  expect(await desk.tag({ id: '666', url: null }, 'escalated')).toMatchObject({ result: 'refused', reason: expect.stringMatching(because) })
  expect(leftOut).toEqual([expect.stringMatching(because)]) // said once
  expect(JSON.parse(await readFile(join(outside, 'secret.json'), 'utf8')).tags).toBeUndefined()
})

test('a file that Baton may not read is left out', async ({ skip }) => {
  await put('666.json', '{}')
  await chmod(join(folder, '666.json'), 0)
  if (process.getuid?.() === 0) return skip('Root may read everything.')
  const { desk, leftOut } = await seen()
  expect(await desk.find('https://desk.example.com/4711')).toMatchObject({ result: 'refused' })
  expect(leftOut).toEqual([expect.stringMatching(/not permitted/)])
})

test('a ticket is found by its address and number in a file of another name, too', async () => {
  await put('any.json', JSON.stringify({ ...good, id: 'x/1', number: '99', url: 'https://desk.example.com/tickets/99' }))
  const { desk } = await seen()
  for (const written of ['99', 'https://desk.example.com/tickets/99']) expect(await desk.find(written)).toMatchObject({ ticket: { id: 'x/1' } })
  expect(await desk.read({ id: 'x/1', url: null })).toMatchObject({ result: 'done' })
  expect(await desk.read({ id: 'z'.repeat(300), url: null })).toMatchObject({ result: 'refused', reason: expect.stringMatching(/There is no ticket/) })
})

test('of a long conversation the last ten messages are read, each as far as a field takes it', async () => {
  const messages = Array.from({ length: 500 }, (_, at) => ({ from: 'Ana', text: `${at} ${'x'.repeat(3_000)}`, at: '2026-03-01T00:00:00Z' }))
  await put('77.json', JSON.stringify({ ...good, id: '77', messages: [...messages.slice(0, 499), { ...messages[0], text: 'y'.repeat(50_000) }] }))
  const { desk } = await seen()
  const read = await desk.read({ id: '77', url: null })
  expect(read).toMatchObject({ result: 'done', context: { messages: expect.objectContaining({ length: 10 }) } })
  expect(read.result === 'done' && read.context.messages.at(-1)?.text.length).toBe(4_000)
})
