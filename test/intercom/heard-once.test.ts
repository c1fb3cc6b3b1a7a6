import { expect, test } from 'vitest'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { hearWhatIsNew } from '#src/channels/helpdesk/in/listen.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '../begun.ts'
import { openOffice } from '../office.ts'
import { openGround } from './ground.ts'
import { begun } from './world.ts'

const ground = await openGround()
const id = '215470012345'
const baseUrl = 'https://baton.example.com'

test('to hear a conversation with an open escalation it is read once, and nothing of its customer', async () => {
  const talk = begun(ground.world(), { id })
  const office = await openOffice()
  const { db, queue, now } = office
  const log = openLog('silent')
  await connect(db, now(), [{ place: 'helpdesk', called: 'Northwind Support', facts: {} }])
  const desk = ground.desk()
  const hear = async () => {
    await db
      .updateTable('desk_hearing')
      .set({ next_at: new Date(0) })
      .execute()
    await hearWhatIsNew({ db, queue, desk, clock: now, log, baseUrl })
  }
  await hear()
  const one = await begin(office, 'submitted')
  await goThrough({ db, queue, log }, helpdesk({ db, desk, baseUrl }), one.now().id)
  talk.tags = []
  await db.insertInto('desk_changed').values({ ticket: id, url: null }).execute()
  ground.front.sent.length = 0
  await hear()

  const reads = ground.front.sent.map(({ path }) => path.replace(/\?.*/, '')).filter((path) => /^\/(?:conversations\/\d+|contacts.*)$/.test(path))
  expect(reads).toEqual([`/conversations/${id}`])
  expect(await db.selectFrom('desk_changed').select('ticket').execute()).toEqual([])
  expect(await db.selectFrom('drifts').select(['aspect', 'state']).execute()).toEqual([{ aspect: 'tags', state: 'repairing' }])
})
