import { expect, test } from 'vitest'
import { begin } from './begun.ts'
import { hangBell } from './bell.ts'
import { ben, maya, type Office, openOffice, tomas } from './office.ts'

async function withBell() {
  const office = await openOffice()
  return { office, tell: await hangBell(office) }
}

const sentencesFor = async (office: Office, who: typeof maya) =>
  (await office.as(who).get('/api/notices')).body.items.map(
    ({ sentence, read }: { sentence: string; read: boolean }) => `${read ? 'read' : 'new'}: ${sentence}`,
  )

test('whoever is concerned is shown what happened, the newest first, until they have read it', async () => {
  const { office, tell } = await withBell()
  const one = await begin(office, 'accepted')
  office.later(60_000)
  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tell(one.now().id)
  await tell(one.now().id)

  const returned = 'Tomás returned E-1001 to you, to mend: What the user is asking – One question at a time.'
  expect(await sentencesFor(office, maya)).toEqual([`new: ${returned}`, 'new: Tomás accepted E-1001.'])
  expect(await sentencesFor(office, tomas)).toEqual([])
  expect((await office.as(maya).get('/api/counts')).body.unread).toBe(2)

  const [newest, older] = (await office.as(maya).get('/api/notices')).body.items
  expect((await office.as(ben).post('/api/notices/readings', { upTo: newest.id })).body).toEqual({ unread: 0 })
  expect((await office.as(maya).post('/api/notices/readings', { upTo: older.id })).body).toEqual({ unread: 1 })
  expect((await office.as(maya).post('/api/notices/readings', { upTo: newest.id })).body).toEqual({ unread: 0 })
})

test('nobody is shown what they do not want to be shown', async () => {
  const { office, tell } = await withBell()
  await office.as(maya).patch('/api/me', { preferences: { notifications: { returned: false } } })
  const one = await begin(office, 'returned')
  await tell(one.now().id)

  expect(await sentencesFor(office, maya)).toEqual([])
})

test('where Baton shows it, nothing is left to be told by hand but what Slack and the ticket would hear', async () => {
  const { office } = await withBell()
  await begin(office, 'accepted')

  const { items } = (await office.as(maya).get('/api/deliveries?view=mine')).body
  expect(items.map(({ byHand }: { byHand: string }) => byHand)).toEqual([
    'Assign the ticket to Tier 2.',
    'Add the case to the ticket as an internal note.',
    'Take the tag “needs-triage” off the ticket.',
  ])
  expect((await office.as(maya).get('/api/counts')).body).toMatchObject({ byHand: 3, hanging: 0 })
  expect((await office.as(tomas).get('/api/counts')).body).toMatchObject({ byHand: 0 })
})
