import { beforeEach, describe, expect, test } from 'vitest'
import { at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { ben, lin, maya, type Office, openOffice, tomas } from './office.ts'
import { filesOf, get, upload } from './uploads.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

type Person = typeof maya
const ticket = 'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470099999'
const idOf = async (person: Person, bytes = png(64, 48)) => (await upload(office, person, bytes, 'invoice.png')).about.id
const withFile = (id: string) => ({ ...completeCase, evidence: [{ id, caption: 'The invoice' }] })
const remove = (person: Person, id: string) => office.as(person).delete(`/api/evidence/${id}`)

async function drafted(person: Person, written: object) {
  const answer = await office.as(person).post('/api/escalations', { ...written, ticket })
  expect(answer.status).toBe(201)
  return at(office, answer.body)
}

async function join(into: Awaited<ReturnType<typeof drafted>>, draft: Awaited<ReturnType<typeof drafted>>, person: Person) {
  const { number, version } = draft.now()
  const joined = await office.as(person).post(`${into.path}/joins`, { ticket, draft: { id: number, version } })
  expect(joined.status).toBe(201)
}

describe('a file of Maya’s that Ben only shows in a case of his own is not his to remove:', () => {
  const ways: Record<string, (id: string, hers: Awaited<ReturnType<typeof begin>>) => Promise<void>> = {
    'in a draft': async (id) => void (await drafted(ben, withFile(id))),
    'in a draft that is shared': async (id) => void (await (await drafted(ben, withFile(id))).edit(ben, { shared: true })),
    'in a draft to which it was added': async (id) => void (await (await drafted(ben, completeCase)).edit(ben, { evidence: [{ id }] })),
    'in a case that was submitted': async (id) => void (await (await drafted(ben, withFile(id))).move(ben, 'submissions')),
    'in a case that was withdrawn': async (id) => void (await (await drafted(ben, withFile(id))).move(ben, 'withdrawals', { reason: 'Solved meanwhile.' })),
    'in a case that was transferred': async (id) =>
      void (await (await drafted(ben, withFile(id))).move(ben, 'diversions', { sop: 'bug-escalation', reason: 'It is a bug.' })),
    'in a draft with which he joined hers': async (id, hers) => join(hers, await drafted(ben, withFile(id)), ben),
    'in a case that was merged into hers': async (id, hers) => {
      const his = await drafted(ben, withFile(id))
      await his.move(ben, 'submissions')
      expect((await his.move(tomas, 'merges', { into: hers.now().number })).status).toBe(201)
    },
  }

  test.each(Object.entries(ways))('%s', async (_, way) => {
    const id = await idOf(maya)
    await way(id, await begin(office, 'submitted', withFile(id)))

    expect((await office.as(ben).get(`/api/evidence/${id}/about`)).body).toMatchObject({ mayRemove: false, state: 'ready' })
    expect(await remove(ben, id)).toMatchObject({ status: 403, body: { code: 'evidence.not_yours' } })
    expect((await get(office, tomas, id)).status).toBe(200)
    expect(await filesOf(office)).toHaveLength(1)
  })
})

test('Maya may remove what Ben brought into hers by joining, and so may Ben and a lead', async () => {
  for (const [number, person] of [maya, ben, lin].entries()) {
    const hers = await begin(office, 'submitted')
    const id = await idOf(ben, png(10 + number, 10))
    await join(hers, await drafted(ben, withFile(id)), ben)

    expect((await office.as(person).get(`/api/evidence/${id}/about`)).body.mayRemove).toBe(true)
    expect((await remove(person, id)).status).toBe(200)
  }
})
