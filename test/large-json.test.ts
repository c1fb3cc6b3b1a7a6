import { beforeAll, describe, expect, test } from 'vitest'
import { begin } from './begun.ts'
import { maya, type Office, openOfficeOn } from './office.ts'

let office: Office
let path: string
beforeAll(async () => {
  office = await openOfficeOn({})
  path = (await begin(office, 'draft')).path
  return office.close
})

const keys = (count: number, value: unknown = 1) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, value]))
const rows = (count: number, row: unknown) => Array.from({ length: count }, () => row)
const many = 20_000

describe('a body of very many values is refused before anything reads it:', () => {
  test.each<[string, 'patch' | 'post', () => string, object]>([
    ['fields that there are not', 'patch', () => path, keys(many)],
    ['further fields', 'patch', () => path, { extra: keys(many, 'x') }],
    ['rows', 'patch', () => path, { steps: rows(many, {}) }],
    ['rows of nothing', 'patch', () => path, { unplaced: rows(many, []) }],
    ['texts with NUL', 'patch', () => path, { unplaced: rows(many, '\0') }],
    ['a new case', 'post', () => '/api/escalations', { extra: keys(many) }],
    ['a check', 'post', () => '/api/checks', { case: { customer: keys(many) } }],
    ['a saved view', 'post', () => '/api/views', { name: 'Mine', query: keys(many, 'x') }],
    ['a decision', 'post', () => `${path}/decisions`, { assumptions: rows(many, { id: 'a' }) }],
  ])('%s', async (_, method, where, body) => {
    const answer = await office.as(maya)[method](where(), body, { version: 1 })

    expect(answer).toMatchObject({ status: 400, body: { code: 'request.malformed', detail: expect.stringContaining('more than 10000 values') } })
    expect(JSON.stringify(answer.body).length).toBeLessThan(1_000)
  })
})

test('of many wrong fields a hundred are named, and all are counted', async () => {
  const { status, body } = await office.as(maya).patch(path, keys(9_000), { version: 1 })

  expect(status).toBe(422)
  expect(body.problems).toHaveLength(100)
  expect(JSON.stringify(body).length).toBeLessThan(20_000)
})

test('commas within texts are no values', async () => {
  expect(await office.as(maya).patch(path, { ask: ','.repeat(15_000) }, { version: 1 })).toMatchObject({ status: 200 })
})
