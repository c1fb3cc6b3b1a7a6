import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { browser } from '#src/channels/browser/browser.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { countWhatWaits } from '#src/escalations/counts.ts'
import { listViews } from '#src/escalations/stands-in.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from './begun.ts'
import { ada, ben, lin, maya, openOffice, tomas } from './office.ts'

const until = '2026-03-20T12:00:00Z'

test('the number beside a list is the length of the list, for everybody', async () => {
  const office = await openOffice()
  for (const state of ['draft', 'submitted', 'accepted', 'returned', 'decided'] as const) await begin(office, state)
  const asking = await begin(office, 'accepted')
  await asking.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until })
  const paused = await begin(office, 'accepted')
  await paused.move(tomas, 'waits', { on: 'customer', reason: 'They look it up.', until })

  const names = {
    queue: 'triage',
    deciding: 'deciding',
    'waiting-for-me': 'waitingForMe',
    others: 'others',
    mine: 'mine',
    holding: 'holding',
    returned: 'returned',
    all: 'all',
  } as const
  for (const person of [maya, ben, tomas, ada, lin]) {
    const counts = (await office.as(person).get('/api/counts')).body
    for (const view of listViews) {
      const { total, items } = (await office.as(person).get(`/api/escalations?view=${view}`)).body
      expect([person.name, view, counts[names[view]]]).toEqual([person.name, view, total ?? items.length])
    }
  }
  expect((await office.as(maya).get('/api/counts')).body).toEqual({
    waitingForMe: 4,
    triage: 1,
    deciding: 0,
    mine: 7,
    holding: 3,
    returned: 1,
    others: 3,
    all: 7,
    ...{ unread: 0, byHand: 19, hanging: 0 },
  })
  expect((await office.as(tomas).get('/api/counts')).body).toMatchObject({ waitingForMe: 1, deciding: 1, mine: 0, holding: 3, others: 3 })
})

test('what is closed is listed with the others, and no longer counted', async () => {
  const office = await openOffice()
  await begin(office, 'closed')
  expect((await office.as(maya).get('/api/counts')).body).toMatchObject({ mine: 0, all: 0, others: 0 })
  expect((await office.as(maya).get('/api/escalations?view=mine')).body.items).toHaveLength(1)
})

test('notices, what is to be done by hand and what hangs are counted beside them, and all in one statement', async () => {
  const office = await openOffice()
  const { db, queue, now } = office
  await connect(db, now(), [{ place: 'browser', called: 'Baton', facts: {} }])
  const one = await begin(office, 'accepted')
  await goThrough({ db, queue, log: openLog('silent') }, browser({ db, clock: now }), one.now().id)
  await db.updateTable('deliveries').set({ state: 'unsure' }).where('what', '=', 'tag').execute()
  const listed = async (view: string) => (await office.as(maya).get(`/api/deliveries?view=${view}`)).body.total

  let statements = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements++
      return result
    },
  }
  const { unread, byHand, hanging, mine } = await countWhatWaits({ ...office.context(maya), db: db.withPlugin(counting) })
  expect({ unread, mine, byHand, hanging }).toEqual({ unread: 1, mine: 1, byHand: await listed('mine'), hanging: await listed('hanging') })
  expect([byHand > 0, hanging > 0, statements]).toEqual([true, true, 1])
})
