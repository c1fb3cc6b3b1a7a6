import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { intercom } from '#src/channels/intercom/intercom.ts'

const me = { type: 'admin', id: '900', name: 'Baton', email: 'baton@example.com', app: { type: 'app', id_code: 'abc', name: 'Northwind', region: 'US' } }
const part = { id: '5', part_type: 'note', body: '<p>x</p>', created_at: 5, author: { type: 'admin', id: '901', name: 'Maya', email: 'maya@example.com' } }
const conversation = {
  type: 'conversation',
  id: '7',
  title: 'Copying templates',
  source: { id: '1', body: '<p>x</p>', author: { type: 'user', id: '1', name: 'Ana', email: 'ana@example.com' } },
  state: 'open',
  tags: { tags: [{ type: 'tag', id: '71', name: 'vip' }] },
  contacts: { contacts: [{ type: 'contact', id: 'c1' }] },
  conversation_parts: { conversation_parts: [part] },
}

/** An Intercom that answers the paths that begin so otherwise; `asked`: what arrives there. */
async function answering(otherwise: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const usual = {
    '/me': me,
    '/admins': { type: 'admin.list', admins: [me] },
    '/teams': { type: 'team.list', teams: [] },
    '/tags': { type: 'list', data: [{ type: 'tag', id: '71', name: 'vip' }] },
    '/contacts/c1/companies': { type: 'list', data: [] },
    '/contacts/c1': { type: 'contact', id: 'c1', custom_attributes: {} },
    '/conversations': conversation,
  }
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    const [, body = {}] = [...Object.entries(otherwise), ...Object.entries(usual)].find(([path]) => url.startsWith(path)) ?? []
    response.writeHead(200, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const desk = intercom({ client: intercomClient({ token: 't', apiUrl }), called: 'Northwind', baseUrl: 'https://baton.example.com', clock: () => new Date() })
  return { asked, desk }
}

const ticket = { id: '7', url: null }
const talk = (more: object) => ({ '/conversations': { ...conversation, ...more } })
const withPart = (more: object) => talk({ conversation_parts: { conversation_parts: [{ ...part, ...more }] } })

test.each<[string, Record<string, unknown>]>([
  ['parts that are an object', talk({ conversation_parts: { conversation_parts: { a: 1 } } })],
  ['parts that are a text', talk({ conversation_parts: 'x' })],
  ['tags that are a text', talk({ tags: { tags: 'vip' } })],
  ['a tag whose name is a number', talk({ tags: { tags: [{ id: '1', name: 7 }] } })],
  ['a title that is a number', talk({ title: 7 })],
  ['a subject that is a list', talk({ title: null, source: { subject: [] } })],
  ['a writer whose address is a number', withPart({ author: { type: 'admin', id: 901, name: 'Maya', email: 7 } })],
  ['a writer whose name is an object', withPart({ author: { type: 'admin', id: 901, name: {}, email: null } })],
  ['a list in place of one', { '/conversations': { type: 'conversation.list', conversations: [] } }],
  ['a ticket in place of a conversation', { '/conversations': { type: 'ticket', id: '7' } }],
  ['a page', { '/conversations': '<html>It works!</html>' }],
  ['teammates that are a text', { '/admins': { type: 'admin.list', admins: 'x' } }],
  ['a region that is a list', { '/me': { ...me, app: { ...me.app, region: [] } } }],
  ['a contact whose id is a path', talk({ contacts: { contacts: [{ id: '../admins' }] } })],
])('%s is an answer that could not be read, and is asked for again', async (_, otherwise) => {
  const { desk, asked } = await answering(otherwise)
  expect(await desk.look(ticket)).toEqual({ result: 'later', reason: 'Intercom’s answer could not be read.', seconds: null })
  expect(await desk.read(ticket)).toMatchObject({ result: 'later' })
  expect(asked.join()).not.toContain('..')
})

test.each<[string, Record<string, unknown>]>([
  ['a part', talk({ conversation_parts: { conversation_parts: [null, part, null] } })],
  ['a tag', talk({ tags: { tags: [null, ...conversation.tags.tags] } })],
  ['a contact', talk({ contacts: { contacts: [null, { id: 'c1' }] } })],
  ['a link', talk({ linked_objects: { data: [null] } })],
  ['a teammate', { '/admins': { type: 'admin.list', admins: [null, me] } }],
  ['the address of a teammate', { '/admins': { type: 'admin.list', admins: [{ id: 1, name: 'x', email: null }, me] } }],
  ['what is known of a contact', { '/contacts/c1': { type: 'contact', id: 'c1', name: null, email: null, custom_attributes: null } }],
])('null in place of %s is nothing, and the rest is read', async (_, otherwise) => {
  const { desk } = await answering(otherwise)
  expect(await desk.assign(ticket, { agent: 'nobody@example.com' })).toMatchObject({ result: 'refused' })
  expect(await desk.look(ticket)).toMatchObject({ result: 'done', standing: { tags: ['vip'] }, notes: [{ id: '5', by: { name: 'Maya' } }] })
  expect(await desk.read(ticket)).toMatchObject({ result: 'done', context: { subject: 'Copying templates' } })
})

test.each(['..', '.', '../admins', '7/reply', '7/../../tags', '%2e%2e', '7?x=1', '7#x', '7\\..', '', ' '])('no request is made for the id “%s”', async (id) => {
  const { desk, asked } = await answering({})
  for (const one of [id, `ticket-${id}`]) {
    const at = { id: one, url: null }
    const gone = { result: 'refused', reason: expect.stringContaining('Intercom has no ') }
    expect(await desk.look(at)).toMatchObject(gone)
    expect(await desk.note(at, { mark: 'm', text: 'x' })).toMatchObject(gone)
    expect(await desk.tag(at, 'vip')).toMatchObject(gone)
    expect(await desk.untag(at, 'vip')).toMatchObject(gone)
    expect(await desk.assign(at, { team: 'Tier 2' })).toMatchObject(gone)
  }
  expect(asked.filter((one) => !/^GET \/(?:me|admins|teams|tags)$/.test(one))).toEqual([])
})

test('a tag whose id is a path is not taken off', async () => {
  const { desk, asked } = await answering({ '/tags': { type: 'list', data: [{ type: 'tag', id: '..', name: 'vip' }] } })
  expect(await desk.untag(ticket, 'vip')).toMatchObject({ result: 'later' })
  expect(asked.filter((one) => one.startsWith('DELETE'))).toEqual([])
})
