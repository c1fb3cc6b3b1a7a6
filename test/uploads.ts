import { readdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import type { EvidenceView } from '#src/evidence/view.ts'
import type { ProblemDocument } from '#src/foundation/problem.ts'
import { openServer } from '#src/http/server.ts'
import type { Person } from '#src/people/person.ts'
import type { Office } from './office.ts'

export const address = 'http://localhost/api/evidence'

export async function upload(office: Office, person: Person, bytes: Buffer, name = 'x.png', type = '') {
  const body = form(['file', new File([Uint8Array.from(bytes)], name, { type })])
  return send(office, person, new Request(address, { method: 'POST', body }))
}

export async function send(office: Office, person: Person, request: Request) {
  const answer = await office.as(person).fetch(request)
  return { status: answer.status, about: (await answer.json()) as EvidenceView & ProblemDocument }
}

export const get = (office: Office, person: Person, id: string, headers: Record<string, string> = {}) =>
  office.as(person).fetch(new Request(`${address}/${id}`, { headers }))

/** An upload form with these parts, in this order. */
export function form(...parts: [string, File | string][]) {
  const data = new FormData()
  for (const [name, value] of parts) data.append(name, value)
  return data
}

/** What goes before the file in a form written by hand, with the boundary `x`. */
export const partHead = '--x\r\nContent-Disposition: form-data; name="file"; filename="x.bin"\r\n\r\n'

/** The real server, for what only a socket can do. */
export async function listen({ app }: Pick<Office, 'app'>) {
  const server = openServer(app.fetch)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The names of all files that the store holds. */
export const filesOf = async ({ evidence }: Office) =>
  (await readdir(evidence, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)

export async function expectNothingKept(office: Office) {
  expect(await filesOf(office)).toEqual([])
  expect(await office.db.selectFrom('evidence').selectAll().execute()).toEqual([])
}
