import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTicket, ticketAddressIn, ticketKey } from './ticket.ts'

const intercom = (conversation: string, workspace: string | null = 'abc12', region = 'us', part: string | null = null) => ({
  kind: 'intercom',
  region,
  workspace,
  conversation,
  part,
})

describe('an address of Intercom gives region, workspace, conversation and part', () => {
  test.each([
    ['https://app.intercom.com/a/inbox/abc12/inbox/conversation/215475827415413', intercom('215475827415413')],
    ['https://app.eu.intercom.com/a/inbox/abc12/inbox/conversation/123', intercom('123', 'abc12', 'eu')],
    ['https://app.au.intercom.com/a/inbox/abc12/inbox/conversation/123', intercom('123', 'abc12', 'au')],
    ['https://app.intercom.io/a/apps/abc12/inbox/inbox/1935680/conversations/18437669699', intercom('18437669699')],
    ['https://app.intercom.io/a/apps/abc12/inbox/inbox/conversation/15929788631', intercom('15929788631')],
    ['https://app.intercom.io/a/apps/abc12/inbox/inbox/all/conversations/7', intercom('7')],
    ['https://app.intercom.io/a/apps/abc12/inbox/conversation/7', intercom('7')],
    ['https://app.intercom.com/a/apps/abc12/inbox/inbox/7', intercom('7')],
    ['https://app.intercom.com/a/apps/abc12/conversations/77', intercom('77')],
    ['https://app.intercom.com/a/apps/abc12/respond/inbox/all/conversations/77', intercom('77')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/admin/8857114/conversation/123', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/team/42/conversation/123', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/search/conversation/123?query=refund', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/shared/all/conversation/123', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/shared/unassigned/conversation/123?view=List', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/view/5551/conversation/123', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/dashboard/conversation/123/', intercom('123')],
    ['https://app.intercom.com/a/inbox/abc12/inbox/ticket/123', intercom('123')],
    ['https://app.intercom.com/a/inbox/conversation/123', intercom('123', null)],
    ['https://app.intercom.com/a/inbox/conversations/123', intercom('123', null)],
    ['https://app.intercom.com/a/apps/_/inbox/conversation/123', intercom('123', null)],
    ['https://app.intercom.com/a/inbox/.../conversation/123', intercom('123', null)],
    [
      'https://app.eu.intercom.com/a/inbox/abc12/inbox/shared/all/conversation/4137#part_id=comment-4137-23555',
      intercom('4137', 'abc12', 'eu', 'comment-4137-23555'),
    ],
    [
      'https://app.intercom.io/a/apps/abc12/inbox/inbox/conversation/15929788631?x=1#part_id=user-message-15929788631-202241720',
      intercom('15929788631', 'abc12', 'us', 'user-message-15929788631-202241720'),
    ],
    ['  HTTPS://APP.INTERCOM.COM/a/inbox/abc12/inbox/conversation/123 \n', intercom('123')],
    ['app.intercom.com/a/inbox/abc12/inbox/conversation/123', intercom('123')],
    ['https://app.intercom.com./a/inbox/abc12/inbox/conversation/123', intercom('123')],
    ['https://app.intercom.com:443/a/inbox/abc12/inbox/conversation/123', intercom('123')],
    ['<https://app.intercom.com/a/inbox/abc12/inbox/conversation/123|the ticket>', intercom('123')],
  ])('%s', (text, ticket) => expect(readTicket(text)).toEqual(ticket))
})

describe('a number is taken with or without its sign', () => {
  test.each([
    ['12345', '12345'],
    ['#12345', '12345'],
    [' # 12345 ', '12345'],
    ['Ticket #12345', '12345'],
    ['ticket id: 12345', '12345'],
    ['Conversation 215475827415413', '215475827415413'],
    ['CS-45306', 'CS-45306'],
    ['ticket-12345', 'ticket-12345'],
  ])('%s', (text, number) => expect(readTicket(text)).toEqual({ kind: 'number', number }))
})

describe('any other https address is kept', () => {
  test.each([
    ['https://acme.zendesk.com/agent/tickets/77', 'https://acme.zendesk.com/agent/tickets/77'],
    ['https://hilfe.bücher.example/7', 'https://hilfe.xn--bcher-kva.example/7'],
    ['https://помощь.example/7', 'https://xn--l1adbb7cs.example/7'],
    ['https://desk.example:8443/t/7?a=b#c', 'https://desk.example:8443/t/7?a=b#c'],
    ['https://www.intercom.com/help/en/articles/8838326', 'https://www.intercom.com/help/en/articles/8838326'],
    ['https://app.intercom.com/a/inbox/abc12/inbox/unassigned', 'https://app.intercom.com/a/inbox/abc12/inbox/unassigned'],
  ])('%s', (text, url) => expect(readTicket(text)).toEqual({ kind: 'address', url }))
})

describe('an abbreviated address is kept as it was written', () => {
  test.each(['https://intercom.com/.../ticket-id-12345', 'https://intercom.com/…/12345', 'https://…/conversation/123', 'https://acme.zendesk.com/.../77'])(
    '%s',
    (written) => expect(readTicket(written)).toEqual({ kind: 'abbreviated', written }),
  )
})

describe('what is not safe, or no ticket at all, is refused with the reason and a way out', () => {
  test.each([
    ['https://app.intercom.com.evil.example/a/inbox/abc12/inbox/conversation/123', /looks like Intercom/],
    ['https://intercom.com.evil.example/.../ticket-id-12345', /looks like Intercom/],
    ['https://app-intercom.com/a/inbox/abc12/inbox/conversation/123', /looks like Intercom/],
    ['https://app.inter-com.com/conversation/123', /looks like Intercom/],
    ['https://myintercom.example/1', /looks like Intercom/],
    ['https://app.lntercom.com/1', /looks like Intercom/],
    ['https://app.intercorn.com/1', /looks like Intercom/],
    ['https://app.interc0m.com/1', /looks like Intercom/],
    ['https://app.intercom.co/1', /looks like Intercom/],
    ['https://app.intercοm.com/1', /looks like Intercom/], // Greek omicron
    ['https://app.іntеrсоm.com/1', /looks like Intercom/], // Cyrillic і, е, с, о
    ['https://app.íntercom.com/1', /looks like Intercom/],
    ['https://xn--intercm-epf.com/1', /looks like Intercom/], // the omicron, as browsers copy it
    ['https://app.intercom.com:8443/a/inbox/abc12/inbox/conversation/123', /looks like Intercom/],
    ['http://app.intercom.com/a/inbox/abc12/inbox/conversation/123', /https: instead/],
    ['http://acme.zendesk.com/agent/tickets/77', /https: instead/],
    ['https://app.intercom.com@evil.example/a/inbox/abc12/inbox/conversation/123', /really leads to evil\.example/],
    ['https://user:pass@app.intercom.com/a/inbox/abc12/inbox/conversation/123', /before an “@”/],
    ['javascript:alert(1)', /javascript:/],
    ['ftp://files.example/77', /ftp:/],
    ['mailto:ana@example.com', /mailto:/],
    ['file:///etc/passwd', /file:/],
    ['https://', /neither an address nor a number/],
    ['the one from yesterday', /more than one/],
    ['12345 and 12346', /more than one/],
    ['asap', /neither an address nor a number/],
    ['', /neither an address nor a number/],
  ])('%s', (text, reason) => {
    const ticket = readTicket(text)

    expect(ticket).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(ticket).toMatchObject({ reason: expect.stringMatching(/\.$/) })
  })
})

test('no text makes it throw, and what is refused identifies nothing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.string().map((end) => `https://${end}`),
    fc.string().map((end) => `https://xn--${end}.com`),
  )
  fc.assert(fc.property(text, (given) => readTicket(given).kind !== 'refused' || ticketKey(given) === null))
})

test('a very long text is read in no time', () => {
  const started = performance.now()
  for (const piece of ['https://app.intercom.com/a/', '/a/apps/conversation/', '# ', 'id ', '<', '1', 'xn--a.']) readTicket(`https://a/${piece.repeat(20_000)}`)
  for (const piece of ['#', 'id:', '1', '<', 'ticket ']) readTicket(piece.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(1_000)
})

describe('the same ticket, written in two ways, has one key', () => {
  test.each([
    ['https://app.intercom.com/a/inbox/abc12/inbox/conversation/123', 'https://app.intercom.io/a/apps/abc12/inbox/inbox/all/conversations/123'],
    ['https://app.intercom.com/a/inbox/abc12/inbox/conversation/123', 'https://app.intercom.com/a/inbox/abc12/inbox/conversation/123#part_id=comment-1-2'],
    ['https://app.intercom.com/a/inbox/abc12/inbox/conversation/123', '#123'],
    ['https://app.intercom.com/a/inbox/conversation/123', 'Ticket 123'],
    ['https://intercom.com/.../ticket-id-12345', '12345'],
    ['ticket-12345', '12345'],
    ['cs-7', 'CS-7'],
    ['https://acme.zendesk.com/agent/tickets/77', 'https://ACME.zendesk.com/agent/tickets/77/?utm_source=slack'],
    ['https://desk.example/find?b=2&a=1', 'https://desk.example/find?a=1&b=2'],
  ])('%s and %s', (one, other) => {
    expect(ticketKey(one)).not.toBeNull()
    expect(ticketKey(one)).toBe(ticketKey(other))
  })

  test.each([
    ['123', '124'],
    ['CS-7', '7'],
    ['https://acme.zendesk.com/agent#/tickets/1', 'https://acme.zendesk.com/agent#/tickets/2'],
    ['https://desk.example/t?id=1', 'https://desk.example/t?id=2'],
  ])('%s and %s are two', (one, other) => expect(ticketKey(one)).not.toBe(ticketKey(other)))

  test.each(['', 'asap', 'http://desk.example/7', 'https://intercom.com/...'])('“%s” identifies none', (text) => expect(ticketKey(text)).toBeNull())
})

test.each([
  ['See https://app.intercom.com/a/inbox/abc12/inbox/conversation/7.', 'https://app.intercom.com/a/inbox/abc12/inbox/conversation/7'],
  ['[this](https://app.eu.intercom.com/a/inbox/abc12/inbox/conversation/7) one', 'https://app.eu.intercom.com/a/inbox/abc12/inbox/conversation/7'],
  [
    '[app.intercom.com/a/apps/abc12/conversations/7](http://app.intercom.com/a/apps/abc12/conversations/7)',
    'https://app.intercom.com/a/apps/abc12/conversations/7',
  ],
  ['https://example.com/a and https://app.intercom.com/a/apps/abc12/conversations/7', 'https://app.intercom.com/a/apps/abc12/conversations/7'],
  ['https://app.intercom.com.evil.example/a/inbox/abc12/inbox/conversation/7', null],
  ['https://evil.example/https://app.intercom.com/a/inbox/abc12/inbox/conversation/7', null],
  ['number 215470012345, https://example.com/7', null],
])('the first address of a ticket in a text: %s', (text, address) => {
  expect(ticketAddressIn(text)).toBe(address)
})
