import { readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { expect, test, vi } from 'vitest'
import { newId } from '#src/foundation/ids.ts'
import { gif, pdf, png } from './files.ts'
import { ben, emailOf, maya, type Office, openOffice, tokenOf } from './office.ts'
import { address, expectNothingKept, filesOf, form, listen, partHead, send, upload } from './uploads.ts'

const mostBytes = 100 * 1024 * 1024

test('the same bytes twice at once are two pieces of evidence and one file', async () => {
  const office = await openOffice()
  const [first, second] = await Promise.all([upload(office, maya, pdf, 'a.pdf'), upload(office, ben, pdf, 'b.pdf')])
  expect([first.about.name, second.about.name]).toEqual(['a.pdf', 'b.pdf'])
  expect(first.about.id).not.toBe(second.about.id)
  expect(await filesOf(office)).toEqual([first.about.sha256])
})

test('a form without one file that has something in it is refused, naming the part, and leaves nothing', async () => {
  const office = await openOffice()
  const forms = {
    'an empty file': form(['file', new File([], 'x.png')]),
    'no file': form(),
    'a file under another name': form(['picture', new File([png()], 'x.png')]),
    'a text in place of the file': form(['file', 'hello']),
    'two files': form(['file', new File([png()], 'a.png')], ['file', new File([gif], 'b.gif')]),
    'a large file and another': form(['file', new File([new Uint8Array(500_000)], 'a.bin')], ['file', new File([gif], 'b.gif')]),
  }
  for (const [what, body] of Object.entries(forms)) {
    const { status, about } = await send(office, maya, await inHand(body))
    expect([what, status, about.code, about.problems[0]?.field]).toEqual([what, 422, 'evidence.no_file', 'file'])
  }
  await expectNothingKept(office)
})

/** The request with all of its bytes there: Node's own streaming of a form throws, unheard by anybody, when whoever reads it stops half-way. */
async function inHand(form: FormData) {
  const written = new Response(form)
  const type = written.headers.get('content-type') ?? ''
  return new Request(address, { method: 'POST', headers: { 'content-type': type }, body: await written.arrayBuffer() })
}

test('other fields of the form are no hindrance', async () => {
  const office = await openOffice()
  const body = form(['caption', 'The invoice'], ['file', new File([png()], 'x.png')], ['note', 'after it'])
  expect((await send(office, maya, new Request(address, { method: 'POST', body }))).status).toBe(201)
})

const typed = 'multipart/form-data; boundary=x'
const note = '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n'

test('what is no form, or only the beginning of one, is refused and leaves nothing', async () => {
  const office = await openOffice()
  const bodies = [
    [415, 'request.wrong_type', 'application/json', '{}'],
    [415, 'request.wrong_type', 'application/x-www-form-urlencoded', 'file=hello'],
    [400, 'request.malformed', 'multipart/form-data', `${partHead}whole\r\n--x--\r\n`],
    [422, 'evidence.no_file', typed, '--x--\r\n'],
    [422, 'evidence.no_file', typed, undefined],
    [400, 'request.malformed', typed, ''],
    [400, 'request.malformed', typed, 'nonsense'],
    [400, 'request.malformed', typed, partHead.slice(0, -10)],
    [400, 'request.malformed', typed, `${partHead}half a fi`],
    [400, 'request.malformed', typed, `${partHead}whole\r\n--x`],
    [400, 'request.malformed', typed, `${partHead}whole\r\n${note}bro`],
  ] as const
  for (const [status, code, type, body] of bodies) {
    const answer = await send(
      office,
      maya,
      new Request(address, { method: 'POST', headers: { 'content-type': type }, ...(body === undefined ? {} : { body }) }),
    )
    expect([type, body, answer.status, answer.about.code]).toEqual([type, body, status, code])
  }
  await expectNothingKept(office)
})

test('a stranger uploads nothing', async () => {
  const office = await openOffice()
  const answer = await office.with().fetch(new Request(address, { method: 'POST', body: form(['file', new File([png()], 'x.png')]) }))
  expect(answer.status).toBe(401)
  await expectNothingKept(office)
})

test('in a session, another site cannot upload', async () => {
  const office = await openOffice()
  const account = {
    id: newId(),
    person_id: maya.id,
    account_id: maya.id,
    provider_id: 'credential' as const,
    password: await hashPassword('correct horse battery'),
  }
  await office.db.insertInto('accounts').values(account).execute()
  const signedIn = await office.with().post('/api/auth/sign-in/email', { email: emailOf(maya), password: 'correct horse battery' })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const from = (site: string) => {
    const headers = { cookie, 'sec-fetch-site': site }
    return office.with(headers).fetch(new Request(address, { method: 'POST', body: form(['file', new File([png()], 'x.png')]) }))
  }
  expect((await from('cross-site')).status).toBe(403)
  await expectNothingKept(office)
  expect((await from('same-origin')).status).toBe(201)
})

test('a file over the limit is refused, goes straight to the disk until then, and leaves nothing', async () => {
  const office = await openOffice()
  let made = 0
  let most = 0
  const body = streamedForm(mostBytes + 1, (bytes) => {
    made += bytes
    most = Math.max(most, made - arrived(office))
  })
  const { status, about } = await send(office, maya, new Request(address, { method: 'POST', body, headers: { 'content-type': typed }, duplex: 'half' }))
  expect([status, about.code]).toEqual([413, 'evidence.too_large'])
  expect(made).toBeGreaterThan(mostBytes)
  expect(most).toBeLessThan(2_000_000)
  await expectNothingKept(office)
})

test('a file that says beforehand that it is over the limit is not read at all', async () => {
  const office = await openOffice()
  const headers = { 'content-type': typed, 'content-length': String(2 * mostBytes) }
  let pieces = 0
  const body = streamedForm(2 * mostBytes, () => {
    pieces += 1
  })
  expect((await send(office, maya, new Request(address, { method: 'POST', body, headers, duplex: 'half' }))).status).toBe(413)
  expect(pieces).toBeLessThan(3)
})

test('over a socket, too, a file over the limit gets its answer', async () => {
  const office = await openOffice()
  const url = await listen(office)
  const headers = { authorization: `Bearer ${tokenOf(maya)}`, 'content-type': typed }
  const answer = await fetch(`${url}/api/evidence`, { method: 'POST', body: streamedForm(mostBytes + 1, () => {}), headers, duplex: 'half' })
  expect(answer.status).toBe(413)
  await expectNothingKept(office)
})

test.for([
  ['within the file', 'half a fi'],
  ['after the file', `whole\r\n${note}hal`],
] as const)('an upload that its sender gives up %s leaves nothing', async ([, sent]) => {
  const office = await openOffice()
  const { port } = new URL(await listen(office))
  const socket = connect(Number(port), '127.0.0.1')
  const head = `POST /api/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${tokenOf(maya)}\r\nContent-Type: ${typed}\r\nContent-Length: 9999\r\n\r\n`
  socket.write(head + partHead + sent)
  await vi.waitFor(async () => expect(await filesOf(office)).toHaveLength(1))
  socket.destroy()
  await vi.waitFor(async () => expect(await filesOf(office)).toEqual([]), 3000)
  await expectNothingKept(office)
})

/** How much of the one upload that is arriving has reached its file, in bytes. */
function arrived({ evidence }: Office) {
  const incoming = join(evidence, 'incoming')
  return readdirSync(incoming).reduce((sum, name) => sum + statSync(join(incoming, name)).size, 0)
}

/** A form whose file is made as it is read, so that what piles up is seen. */
function streamedForm(size: number, onPiece: (bytes: number) => void) {
  const piece = new Uint8Array(64 * 1024)
  let left = size
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(partHead)),
    pull(controller) {
      onPiece(Math.min(left, piece.length))
      if (left === 0) controller.enqueue(Buffer.from('\r\n--x--\r\n'))
      if (left === 0) return controller.close()
      controller.enqueue(piece.slice(0, left))
      left -= Math.min(left, piece.length)
    },
  })
}
