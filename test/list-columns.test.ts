import { expect, test } from 'vitest'
import { begin } from './begun.ts'
import { noor, openOffice } from './office.ts'

test.each(['teams', 'people', 'people/slack', 'tokens', 'views', 'me/sessions', 'audit', 'escalations', 'notices', 'differences'])(
  'a page of %s shows nothing of how its end is found',
  async (list) => {
    const office = await openOffice()
    await begin(office, 'decided')
    const admin = await office.inSession(noor)
    await admin.post('/api/teams', { name: 'Billing' })
    await admin.post('/api/views', { name: 'Mine', query: { view: 'queue' } })

    expect(JSON.stringify((await admin.get(`/api/${list}?limit=1`)).body.items)).not.toContain('cursor')
  },
)
