import { readdir, readlink } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { newId } from '#src/foundation/ids.ts'
import type { Person } from '#src/people/person.ts'
import { completeCase } from './cases.ts'
import { gif, html, jpeg, mp4, pdf, png, svg, webp } from './files.ts'
import { ada, ben, maya, noon, type Office, openOffice, tokenOf } from './office.ts'
import { address, get, listen, upload } from './uploads.ts'

test('an upload is answered with what it is, and read back to the byte', async () => {
  const office = await openOffice()
  const { status, about } = await upload(office, maya, png(640, 480), 'invoice page.png')
  expect(status).toBe(201)
  const { id, sha256 } = about
  const picture = { type: 'image/png', size: png(640, 480).length, width: 640, height: 480, duration: null }
  expect(about).toEqual({ id, name: 'invoice page.png', ...picture, sha256, state: 'ready', removed: null })
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await office.as(maya).get(`/api/evidence/${id}/about`)).body).toEqual({ ...about, mayRemove: true })
  expect(await bytesOf(await get(office, maya, id))).toEqual(png(640, 480))
})

test('nothing in a file can run when it is served', async () => {
  const office = await openOffice()
  const files = [
    ['image/png', png(), 'inline'],
    ['image/jpeg', jpeg, 'inline'],
    ['image/gif', gif, 'inline'],
    ['image/webp', webp, 'inline'],
    ['video/mp4', mp4, 'inline'],
    ['application/pdf', pdf, 'attachment'],
    ['text/plain; charset=utf-8', html, 'attachment'],
    ['text/plain; charset=utf-8', svg, 'attachment'],
  ] as const
  for (const [type, file, how] of files) {
    // Everything claims to be a picture, by its name and by the type that its part bears.
    const { about } = await upload(office, maya, file, 'x.png', 'image/png')
    const { headers } = await get(office, maya, about.id)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'content-length': String(file.length),
      'content-disposition': `${how}; filename="x.png"; filename*=UTF-8''x.png`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: `"${about.sha256}"`,
    })
  }
})

test('a name from anywhere becomes one that a header can bear', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, png(), '../Überfällig "50%" 👍.png')
  expect(about.name).toBe('Überfällig "50%" 👍.png')
  expect((await get(office, maya, about.id)).headers.get('content-disposition')).toBe(
    `inline; filename="_berf_llig _50__ _.png"; filename*=UTF-8''%C3%9Cberf%C3%A4llig%20%2250%25%22%20%F0%9F%91%8D.png`,
  )
})

test('what a browser already holds is not sent again', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, png())
  const answer = await get(office, maya, about.id, { 'if-none-match': `"other", W/"${about.sha256}"` })
  expect([answer.status, await answer.text()]).toEqual([304, ''])
  expect((await get(office, maya, about.id, { 'if-none-match': '"other"' })).status).toBe(200)
})

test('a HEAD has the headers and no bytes', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, mp4)
  const answer = await office.as(maya).fetch(new Request(`${address}/${about.id}`, { method: 'HEAD' }))
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, String(mp4.length), ''])
})

test('a recording can be read in parts', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, mp4)
  const part = await get(office, maya, about.id, { range: 'bytes=4-11' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 4-11/${mp4.length}`, 'ftypisom'])
  const end = await get(office, maya, about.id, { range: 'bytes=-10' })
  expect([end.status, await end.text()]).toEqual([206, '0123456789'])
  const beyond = await get(office, maya, about.id, { range: `bytes=${mp4.length}-` })
  expect([beyond.status, beyond.headers.get('content-range'), await beyond.text()]).toEqual([416, `bytes */${mp4.length}`, ''])
})

test('a part is only sent to somebody who holds the rest of the same file', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, mp4)
  const partIf = async (tag: string) => (await get(office, maya, about.id, { range: 'bytes=0-3', 'if-range': tag })).status
  expect([await partIf(`"${about.sha256}"`), await partIf('"older"')]).toEqual([206, 200])
})

test.runIf(process.platform === 'linux')('a HEAD opens no file', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, Buffer.alloc(5_000_000), 'long.bin')
  await office.as(maya).fetch(new Request(`${address}/${about.id}`, { method: 'HEAD' }))
  expect(await openHandlesOf(about.sha256)).toBe(0)
})

test.runIf(process.platform === 'linux')('whoever stops listening lets go of the file', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, Buffer.alloc(5_000_000), 'long.bin')
  const url = await listen(office)
  const stop = new AbortController()
  const answer = await fetch(`${url}/api/evidence/${about.id}`, { headers: { authorization: `Bearer ${tokenOf(maya)}` }, signal: stop.signal })
  const reader = answer.body?.getReader()
  await reader?.read()
  stop.abort()
  await vi.waitFor(async () => expect(await openHandlesOf(about.sha256)).toBe(0), 3000)
})

test.for([
  { what: 'an upload in no case', of: null, seenBy: ['Maya'] },
  { what: 'evidence of a draft', of: {}, seenBy: ['Maya'] },
  { what: 'evidence of a draft that its author shared', of: { shared: true }, seenBy: ['Maya', 'Ben', 'Ada'] },
  { what: 'evidence of what was submitted', of: { rounds: 1 }, seenBy: ['Maya', 'Ben', 'Ada'] },
] as const)('$what is seen by $seenBy, and is not there for others', async ({ of, seenBy }) => {
  const office = await openOffice()
  const { about } = await upload(office, maya, png())
  if (of) await show(office, about.id, maya, of)
  const missing = newId()
  for (const person of [maya, ben, ada]) {
    const sees = seenBy.some((name) => name === person.name)
    for (const path of [about.id, `${about.id}/about`]) {
      const { status, body } = await office.as(person).get(`/api/evidence/${path}`)
      expect([person.name, path, status]).toEqual([person.name, path, sees ? 200 : 404])
      if (sees) continue
      const other = await office.as(person).get(`/api/evidence/${path.replace(about.id, missing)}`)
      expect({ ...body, requestId: '', facts: {}, detail: body.detail.replace(about.id, missing) }).toEqual({ ...other.body, requestId: '', facts: {} })
    }
  }
})

test('what somebody else uploaded is seen by whoever writes the case that shows it', async () => {
  const office = await openOffice()
  const { about } = await upload(office, maya, png())
  await show(office, about.id, ben, {})
  expect((await get(office, ben, about.id)).status).toBe(200)
  expect((await get(office, ada, about.id)).status).toBe(404)
})

test('what is no id is refused', async () => {
  const office = await openOffice()
  for (const id of ['not-an-id', '..%2F..%2Fetc%2Fpasswd', '00000000-0000-0000-0000', '%00']) {
    expect([id, (await office.as(maya).get(`/api/evidence/${id}`)).status]).toEqual([id, 422])
  }
})

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

/** How often this process has a file of that name open, by what Linux says of it. */
async function openHandlesOf(name: string) {
  const links = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  return links.filter((link) => link.endsWith(name)).length
}

/** A case of this author's that shows the evidence. */
async function show({ db }: Office, evidenceId: string, author: Person, { shared = false, rounds = 0 }: { shared?: boolean; rounds?: number }) {
  const sop = { name: 'test', version: 1, status: 'draft' as const, source: '', data: '{}', created_at: noon, created_by: null, published_at: null }
  await db
    .insertInto('sops')
    .values(sop)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const holding = { author_id: author.id, holder_kind: 'person' as const, holder_id: author.id, holder_since: noon, created_at: noon }
  const rest = { version: 1, door: 'api' as const, sop_name: 'test', sop_version: 1, case: '{}', criteria: [], findings: '[]', marks: '[]' }
  const escalation = { id: newId(), state: 'draft' as const, shared, rounds, ...holding, ...rest }
  await db.insertInto('escalations').values(escalation).execute()
  await db.insertInto('escalation_evidence').values({ escalation_id: escalation.id, evidence_id: evidenceId }).execute()
}

test('what is taken out of a draft that nobody else has seen does not go along when it is submitted', async () => {
  const office = await openOffice()
  const [kept, out] = [await upload(office, maya, png()), await upload(office, maya, png())]
  const shown = [kept, out].map(({ about }) => ({ id: about.id }))
  const draft = await office.as(maya).post('/api/escalations', { ...completeCase, evidence: shown })
  const edited = await office.as(maya).patch(`/api/escalations/${draft.body.id}`, { evidence: [{ id: kept.about.id }] }, { version: 1 })

  const submitted = await office.as(maya).post(`/api/escalations/${draft.body.id}/submissions`, {}, { version: edited.body.version })

  expect(submitted.status).toBe(201)
  expect((await get(office, ada, kept.about.id)).status).toBe(200)
  expect((await get(office, ada, out.about.id)).status).toBe(404)
})
