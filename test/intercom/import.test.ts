import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { dataFolderForTests } from '#test/command.ts'
import { batonHere } from '#test/command-here.ts'
import { openGround } from './ground.ts'
import { articleShape } from './shapes.ts'
import { token, written } from './world.ts'

const ground = await openGround({ checked: true })

let place: Awaited<ReturnType<typeof dataFolderForTests>>
let env: Record<string, string>
let held: Awaited<ReturnType<typeof startEmbeddedPostgres>>
const run = (...args: string[]) => batonHere(args, env)
const bring = (...more: string[]) => run('import', 'articles', '--from', 'intercom', ...more)

beforeAll(async () => {
  place = await dataFolderForTests()
  env = { BATON_DATA: join(place.folder, 'data'), INTERCOM_ACCESS_TOKEN: token, INTERCOM_API_URL: ground.front.apiUrl }
  held = await startEmbeddedPostgres(env.BATON_DATA ?? '', { fast: true }) // held, so that each command joins it
})

afterAll(async () => {
  await held.stop()
  await place.drop()
})

const owner = { id: '6871119', title: 'Change the owner of an account', body: '<p>Open <b>Billing</b>, choose <i>Change owner</i>.</p>' }
const invoices = { id: '6871120', title: 'When are invoices sent?', body: '<p>On the first of each month.</p>' }

test('what an export brought in is the same when Intercom itself is asked, and is changed and never made twice', async () => {
  for (const article of [owner, invoices]) written(ground.world(), article)
  const file = join(place.folder, 'intercom.json')
  await writeFile(file, JSON.stringify({ type: 'list', data: ground.world().articles.map((one) => articleShape(one, ground.world())) }))
  expect((await run('import', 'articles', file)).out).toBe(`New:\n  ${invoices.title}\n  ${owner.title}\n2 new, 0 changed, 0 as they were.\n`)

  written(ground.world(), { id: '6871121', title: 'Soon', state: 'draft' })
  written(ground.world(), { id: '6871122', title: 'A picture', body: '' })
  expect(await bring()).toEqual({
    code: 0,
    err: '',
    out: 'Left out:\n  1 draft\n  6871122: it has no text\n0 new, 0 changed, 2 as they were, 2 left out.\n',
  })
})

test('what changed there is changed here, what is gone is named, and retired when asked for', async () => {
  written(ground.world(), { ...invoices, body: '<p>On the first working day.</p>' })
  expect((await bring()).out).toBe(
    `Changed:\n  ${invoices.title}\nNot there any more, and still offered (--retire-gone retires them):\n  ${owner.title}\n0 new, 1 changed, 0 as they were.\n`,
  )
  expect((await bring('--retire-gone')).out).toBe(`Offered no more, for they are not there any more:\n  ${owner.title}\n0 new, 0 changed, 1 as they were.\n`)
  expect(JSON.parse((await run('ask', 'When are invoices sent?', '--json')).out).articles).toMatchObject([{ title: invoices.title }])
})

test('a run that breaks says how far it came, and changes nothing', async () => {
  for (let at = 1; at <= 60; at++) written(ground.world(), { id: String(at) })
  ground.front.interfere(({ path }) => (path.startsWith('/articles?page=2') ? 'forbidden' : undefined))
  expect(await bring('--retire-gone')).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/^Baton’s access token does not allow this with articles, .* 50 of 60 articles had been read, and nothing was changed\.\n$/),
  })
  expect(JSON.parse((await run('ask', 'When are invoices sent?', '--json')).out).articles).toMatchObject([{ title: invoices.title }])
})

test('a list that may lack some retires nothing, and says so', async () => {
  const others = Array.from({ length: 51 }, (_, at) => written(ground.world(), { id: String(100 + at) }))
  written(ground.world(), invoices)
  await bring()
  const all = ground.world().articles
  ground.front.interfere(({ path }) => {
    if (path.startsWith('/articles?page=2')) all.unshift(...all.splice(all.length - 1, 1))
    return undefined
  })
  const { code, out } = await bring('--retire-gone')
  expect({ code, out }).toMatchObject({
    code: 1,
    out: expect.stringContaining('Intercom listed 51 articles, and says that there are 52. Run this again. What was brought in before'),
  })
  expect(out).not.toContain('not there any more')
  ground.front.interfere(() => undefined)
  expect((await bring()).out).toBe(`0 new, 0 changed, ${others.length + 1} as they were.\n`)
})

test('one page of an export retires nothing either', async () => {
  const file = join(place.folder, 'page.json')
  await writeFile(file, JSON.stringify({ type: 'list', total_count: 30, data: [articleShape(written(ground.world(), invoices), ground.world())] }))
  expect(await run('import', 'articles', file, '--retire-gone')).toMatchObject({ code: 1, out: expect.stringContaining('has 1 of 30 articles') })
  expect((await run('import', 'articles', file)).out).not.toContain('not there any more')
})

test('without a token, and without or with two places to read from, it is said what is needed', async () => {
  expect(await batonHere(['import', 'articles', '--from', 'intercom'], { BATON_DATA: env.BATON_DATA ?? '', INTERCOM_ACCESS_TOKEN: '' })).toEqual({
    code: 2,
    out: '',
    err: 'INTERCOM_ACCESS_TOKEN is not set. Set it to the access token of an app in Intercom that has the permission “Read and list articles”; docs/intercom.md says how to make one.\n',
  })
  for (const args of [[], [place.folder, '--from', 'intercom']])
    expect(await run('import', 'articles', ...args)).toMatchObject({ code: 2, err: 'Give a folder or a .json export, or --from intercom; one of them.\n' })
  expect((await run('import', 'articles', '--from', 'zendesk')).code).toBe(2)
})
