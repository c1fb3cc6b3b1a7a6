import { beforeEach, describe, expect, test } from 'vitest'
import { ada, ben, maya, type Office, openOffice } from '#test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const late = { name: 'Late agencies', query: { view: 'queue', persona: 'agency', sort: 'held-longest' } }
const save = (said: object = {}, key?: string) => office.as(ada).post('/api/views', { ...late, ...said }, key === undefined ? {} : { key })
const list = async (person = ada) => (await office.as(person).get('/api/views')).body

describe('saved views', () => {
  test('are kept in the order in which they were made, for whoever made them', async () => {
    const first = (await save()).body
    office.later(1)
    const second = (await save({ name: ' Mine ', query: {} })).body

    expect(first).toEqual({ id: expect.any(String), ...late })
    expect(await list()).toEqual({ items: [first, { id: second.id, name: 'Mine', query: {} }], next: null, total: 2 })
    expect(await list(ben)).toEqual({ items: [], next: null, total: 0 })
  })

  test('are saved once with one key, though asked twice', async () => {
    const [one, other] = await Promise.all([save({}, 'one-and-the-same'), save({}, 'one-and-the-same')])

    expect(one.body).toEqual(other.body)
    expect((await list()).total).toBe(1)
  })

  test('are renamed, and their filters changed one by one: null takes one away', async () => {
    const { id } = (await save()).body
    const change = (said: object) => office.as(ada).patch(`/api/views/${id}`, said)

    expect(await change({ name: 'Late' })).toMatchObject({ status: 200, body: { id, name: 'Late', query: late.query } })
    expect((await change({ query: { persona: null, plan: 'Pro' } })).body.query).toEqual({ view: 'queue', sort: 'held-longest', plan: 'Pro' })
    expect((await list()).items).toEqual([{ id, name: 'Late', query: { view: 'queue', sort: 'held-longest', plan: 'Pro' } }])
  })

  test('are deleted, once', async () => {
    const { id } = (await save()).body

    expect(await office.as(ada).delete(`/api/views/${id}`)).toMatchObject({ status: 200, body: { id, ...late } })
    expect(await office.as(ada).delete(`/api/views/${id}`)).toMatchObject({ status: 404, body: { code: 'people.not_found' } })
    expect((await list()).items).toEqual([])
  })

  test('of somebody else are unknown, and stay as they are', async () => {
    const { id } = (await save()).body

    expect(await office.as(maya).patch(`/api/views/${id}`, { name: 'Mine' })).toMatchObject({ status: 404, body: { code: 'people.not_found' } })
    expect(await office.as(maya).delete(`/api/views/${id}`)).toMatchObject({ status: 404 })
    expect((await list()).items).toMatchObject([late])
  })

  test('are at most fifty, however many are saved at once', async () => {
    for (let at = 0; at < 48; at++) await save({ name: `View ${at}` })

    const answers = await Promise.all([1, 2, 3, 4].map(() => save()))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'people.too_many_views', facts: { most: 50 } })
    expect((await list()).total).toBe(50)
  })

  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`filter${'abcdefghijklmnopqrstuvwxyz'[at]}`, 'x']))

  test.each([
    ['without a name', { name: ' ' }, 'name'],
    ['with a name without end', { name: 'x'.repeat(101) }, 'name'],
    ['with filters that are no object', { query: ['queue'] }, 'query'],
    ['with a filter that is no text', { query: { state: ['submitted'] } }, 'query.state'],
    ['with a filter without end', { query: { q: 'x'.repeat(201) } }, 'query.q'],
    ['with a name that no filter can have', { query: { 'state[]': 'x' } }, 'query.state[]'],
    ['with more filters than there can be', { query: many(21) }, 'query'],
  ])('%s are refused', async (_, said, field) => {
    expect(await save(said)).toMatchObject({ status: 422, body: { problems: [{ field }] } })
  })

  test('grow to no more filters than that by and by', async () => {
    const { id } = (await save({ query: many(20) })).body

    const answer = await office.as(ada).patch(`/api/views/${id}`, { query: { sort: 'newest' } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'people.too_many_filters', problems: [{ field: 'query' }] } })
  })
})
