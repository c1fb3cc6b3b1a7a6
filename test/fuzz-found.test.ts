import { beforeEach, expect, test } from 'vitest'
import { begin } from './begun.ts'
import { png } from './files.ts'
import { maya, noor, type Office, openOffice, tomas } from './office.ts'
import { get, upload } from './uploads.ts'

/** What calls made up by `fuzz.test.ts` have found, each held by an example of its own. */

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

test('what was merged, and reopened, can be merged into the same again', async () => {
  const [one, other] = [await begin(office), await begin(office)]

  for (let time = 0; time < 2; time++) {
    expect(await one.move(tomas, 'merges', { into: other.now().number })).toMatchObject({ status: 201, body: { state: 'closed' } })
    expect(await one.move(tomas, 'reopenings', { reason: 'It is another thing after all.' })).toMatchObject({ status: 201 })
  }
  expect(one.now().links).toEqual([{ kind: 'merged-into', number: other.now().number }])
})

test('a file’s answer bears the id of its request too', async () => {
  const { about } = await upload(office, maya, png())

  expect((await get(office, maya, about.id)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

test('YAML that cannot be read is a problem of the field it was sent in', async () => {
  const { body } = await office.as(noor).post('/api/sops', { source: '- a' })

  expect(body.problems).toEqual([{ field: 'source', message: expect.stringMatching(/^sop\.yaml:1:1: .*\.$/) }])
})

test('the API’s document is the same every time, and has no pattern that a client cannot read', async () => {
  const read = async () => JSON.stringify((await office.with().get('/api/openapi.json')).body)
  const patterns = [...(await read()).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, pattern = '']) => JSON.parse(pattern))

  expect(await read()).toBe(await read())
  expect(patterns.length).toBeGreaterThan(5)
  for (const pattern of patterns) expect(pattern).not.toMatch(/\$\/[a-z]+$/)
})

test('the figures of a text with a NUL in its id are refused at that field', async () => {
  const { status, body } = await office.as(maya).get('/api/insights/deflection?id=before%00after')

  expect([status, body.problems]).toEqual([422, [{ field: 'id', message: 'Take out the NUL character, “%00”.' }]])
})
