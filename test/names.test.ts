import { beforeEach, describe, expect, test } from 'vitest'
import { maya, noor, type Office, openOffice } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** Every place where a name is given. */
const places: [string, (name: string) => Promise<{ status: number; body: { problems?: { field: string }[] } }>][] = [
  ['a new person', async (name) => (await office.inSession(noor)).post('/api/people', { email: 'eve@example.com', name, role: 'tier1' })],
  ['a person', async (name) => (await office.inSession(noor)).patch(`/api/people/${maya.id}`, { name })],
  ['oneself', async (name) => office.as(maya).patch('/api/me', { name })],
  ['the workspace', async (name) => office.as(noor).patch('/api/workspace', { name })],
  ['a team', async (name) => office.as(noor).post('/api/teams', { name })],
  ['a token', async (name) => (await office.inSession(maya)).post('/api/tokens', { name })],
  ['a saved view', async (name) => office.as(maya).post('/api/views', { name, query: { view: 'queue' } })],
  [
    'who uses a link',
    async (name) => {
      const { token } = (await (await office.inSession(noor)).post(`/api/people/${maya.id}/invitations`)).body
      return office.with().post(`/api/invitations/${token}/acceptances`, { name, password: 'Kestrel-over-7-bridges!' })
    },
  ],
]

const refused: [string, string][] = [
  ['a line break', 'Eve\nNoor  Administrator'],
  ['a carriage return', 'Noor\rEve'],
  ['an escape sequence', '\u001b[2JEve'],
  ['a control character of C1', 'Eve\u009b31m'],
  ['a line separator', 'Eve\u2028Noor'],
  ['a turned direction', '\u202eroon'],
  ['an isolate', 'Eve \u2067x'],
  ['nothing but invisible characters', '\u200b\u2060'],
  ['nothing but a Hangul filler', '\u3164'],
  ['nothing but a braille blank', '\u2800'],
  ['nothing but a variation selector', '\ufe0f'],
]

describe.each(places)('the name of %s', (_, give) => {
  test.each(refused)('is refused with %s', async (_, name) => {
    expect(await give(name)).toMatchObject({ status: 422, body: { problems: [{ field: 'name' }] } })
  })

  test.each(['Nguyễn Minh Anh', 'علی‌رضا', '👩‍👩‍👧', "O'Brien-Łuk (she/her)", 'क्‍ष', '山田 太郎', 'Ω'])('may be %s', async (name) => {
    expect((await give(name)).status).toBeLessThan(300)
  })
})
