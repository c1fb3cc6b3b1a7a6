import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { overHttp } from '#src/channels/slack/in/over-http.ts'
import { newId } from '#src/foundation/ids.ts'
import { heard } from './heard.ts'
import { ada, maya, type Office, openOffice, tokenOf } from './office.ts'
import { chunk, head, openWire } from './raw.ts'
import { expectNothingKept, listen, partHead, upload } from './uploads.ts'

const json = { 'Content-Type': 'application/json' }
const bearer = { Authorization: `Bearer ${tokenOf(maya)}` }
const key = { 'Idempotency-Key': 'a-key-of-its-own' }
const form = { ...bearer, 'Content-Type': 'multipart/form-data; boundary=x' }
const size = { 'Content-Length': 9_999 }

let office: Office
let lines: string[]
let address: string
const complaints: unknown[] = []
beforeEach(async () => {
  office = await openOffice()
  const found = await heard(office, 'debug', { answerSlack: overHttp('a'.repeat(32), async (_, ack) => ack()) })
  lines = found.lines
  address = await listen(found)
  complaints.length = 0
  for (const way of ['error', 'warn', 'info', 'log'] as const) vi.spyOn(console, way).mockImplementation((...said) => void complaints.push(said))
  onTestFinished(() => void vi.restoreAllMocks())
})

const logged = () => lines.map((line) => JSON.parse(line))
const asked = () => logged().filter(({ msg }) => msg === 'request')

/** One line says that it was asked, and nothing complains. */
async function expectNoFault(count = 1) {
  await vi.waitFor(() => expect(asked().length).toBeGreaterThanOrEqual(count), 5_000)
  expect(logged().filter(({ level }) => level >= 40)).toEqual([])
  expect(complaints).toEqual([])
}

test.for<[string, string, object, string]>([
  ['within JSON', 'POST /api/escalations', { ...json, ...key, ...bearer, ...size }, '{"ask":"Co'],
  ['within JSON without a length', 'POST /api/escalations', { ...json, ...key, ...bearer, 'Transfer-Encoding': 'chunked' }, chunk('{"ask":"Co')],
  ['before any of the body', 'PATCH /api/me', { ...json, ...bearer, ...size }, ''],
  ['within a sign-in', 'POST /api/auth/sign-in/email', { ...json, ...size }, '{"email"'],
  ['within what Slack says', 'POST /slack/events', { ...json, ...size }, '{"type"'],
  ['before an upload', 'POST /api/evidence', { ...form, ...size }, ''],
  ['within the head of an upload', 'POST /api/evidence', { ...form, ...size }, partHead.slice(0, 20)],
  ['within an upload', 'POST /api/evidence', { ...form, ...size }, `${partHead}half a fi`],
])('a client that goes away %s is no fault', async ([, line, headers, beginning]) => {
  const wire = await openWire(address)
  wire.send(head(line, headers as Record<string, string>) + beginning)
  await new Promise((sent) => setTimeout(sent, 50)) // so that the route is at it
  wire.socket.destroy()
  await expectNoFault()
  await expectNothingKept(office)
})

test('a client that goes away from a download, a list or a stream is no fault', async () => {
  const { about } = await upload(office, maya, Buffer.alloc(20_000_000, newId()))
  for (const path of [`/api/evidence/${about.id}`, '/api/escalations', '/api/events']) {
    const wire = await openWire(address)
    wire.socket.pause()
    wire.send(head(`GET ${path}`, bearer))
    await vi.waitFor(() => expect(wire.socket.bytesRead + wire.socket.readableLength).toBeGreaterThanOrEqual(0))
    await vi.waitFor(() => expect(asked().some(({ route }) => route.startsWith(path.split('/').slice(0, 3).join('/')))).toBe(true))
    wire.socket.destroy()
  }
  const stranger = await openWire(address)
  stranger.send(head('GET /healthz', {}))
  await stranger.answer()
  await expectNoFault(4)
})

test('what is our fault is still one while the client goes away', async () => {
  await office.db.schema.dropTable('audit').execute()
  const wire = await openWire(address)
  wire.send(head('GET /api/audit', { Authorization: `Bearer ${tokenOf({ ...ada, id: '00000000-0000-4000-8000-000000000006' })}` }))
  wire.socket.end()
  await vi.waitFor(() => expect(logged().filter(({ msg }) => msg === 'fault')).toHaveLength(1))
})
