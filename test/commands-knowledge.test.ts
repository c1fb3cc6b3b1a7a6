import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { dataFolderForTests } from './command.ts'
import { batonHere } from './command-here.ts'

let place: Awaited<ReturnType<typeof dataFolderForTests>>
let env: Record<string, string>
let held: Awaited<ReturnType<typeof startEmbeddedPostgres>>
let folder: string
const run = (...args: string[]) => batonHere(args, env)

beforeAll(async () => {
  place = await dataFolderForTests()
  env = { BATON_DATA: join(place.folder, 'data') }
  held = await startEmbeddedPostgres(env.BATON_DATA ?? '', { fast: true }) // held, so that each command joins it
  await run('people', 'add', '--email', 'maya@example.com', '--name', 'Maya Chen', '--role', 'tier1')
  folder = join(place.folder, 'articles')
  await mkdir(join(folder, 'billing'), { recursive: true })
  await writeFile(
    join(folder, 'billing', 'owner.md'),
    '---\ntitle: Change the owner of an account\n---\nOpen **Billing**, choose *Change owner*, and confirm it by e-mail.\n',
  )
  await writeFile(join(folder, 'invoices.html'), '<h1>When are invoices sent?</h1><p>On the first of each month.</p>')
  await writeFile(join(folder, 'empty.md'), '# Nothing yet\n')
  await writeFile(join(folder, 'notes.txt'), 'no article')
})

afterAll(async () => {
  await held.stop()
  await place.drop()
})

test('a folder is brought in, and a second run says what changed and makes nothing twice', async () => {
  const first = await run('import', 'articles', folder)
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toBe(
    'New:\n  Change the owner of an account\n  When are invoices sent?\nLeft out:\n  empty.md: it has no text\n2 new, 0 changed, 0 as they were, 1 left out.\n',
  )
  await writeFile(join(folder, 'invoices.html'), '<h1>When are invoices sent?</h1><p>On the first working day of each month.</p>')
  await rm(join(folder, 'empty.md'))
  expect((await run('import', 'articles', folder)).out).toBe('Changed:\n  When are invoices sent?\n0 new, 1 changed, 1 as they were.\n')
})

test('a question in other words finds what answers it, with where it is read; one that nothing answers says so', async () => {
  const { code, out } = await run('ask', 'How', 'do', 'I', 'change', 'the', 'owner', 'of', 'this', 'account?')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^This seems to be answered already\.\n\nArticles\n\n {2}Change the owner of an account\n {4}Open Billing, choose Change owner, and confirm it by e-mail\.\n {4}http:\/\/127\.0\.0\.1:4180\/knowledge\/articles\/[\da-f-]{36}\n/,
  )
  expect((await run('ask', 'Does the API send webhooks about deleted segments?')).out).toBe(
    'Nothing is known about this yet. Nobody has answered it, and nobody is asking it now.\n',
  )
  expect(JSON.parse((await run('ask', 'change the owner', '--json')).out)).toMatchObject({
    reading: false,
    articles: [{ title: 'Change the owner of an account' }],
  })
})

test('what is no articles is refused with the way out, and so is somebody who may not', async () => {
  await writeFile(join(place.folder, 'other.json'), '{"pages": []}')
  expect(await run('import', 'articles', join(place.folder, 'other.json'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('neither a folder nor a list of articles'),
  })
  expect(await run('import', 'articles', folder, '--as', 'maya@example.com')).toMatchObject({
    code: 3,
    err: expect.stringContaining('Maya Chen may not import articles'),
  })
})
