import { expect, test } from 'vitest'
import { articlesFromExport } from './export.ts'
import { articleFromFile } from './file.ts'

const read = (path: string, text: string) => articleFromFile({ path, text })

test('front matter gives title and address; else the first heading, else the name of the file', () => {
  expect(read('a.md', '---\ntitle: Invoices\nurl: https://help.example.com/a\n---\n\nThey are sent.\n')).toEqual({
    article: { key: 'a.md', title: 'Invoices', body: 'They are sent.', url: 'https://help.example.com/a' },
  })
  expect(read('b.md', '# Invoices #\n\nThey are sent.')).toEqual({ article: { key: 'b.md', title: 'Invoices', body: 'They are sent.', url: null } })
  expect(read('billing/move-owner.md', 'Open Billing.')).toMatchObject({ article: { title: 'move owner', body: 'Open Billing.' } })
})

test('HTML becomes Markdown, without what runs', () => {
  const html =
    '<html><head><title>Move &amp; copy</title></head><body><h1>Move</h1><p>Open <b>Billing</b>.</p><script>alert(1)</script><ul><li>One</li></ul></body></html>'
  expect(read('c.html', html)).toEqual({ article: { key: 'c.html', title: 'Move & copy', body: 'Open **Billing**.\n\n-   One', url: null } })
})

test('what cannot be taken in is left out, and says why; an address that runs something is no address', () => {
  expect(read('a.md', '---\ntitle: [\n---\nText')).toEqual({ leftOut: { key: 'a.md', because: 'its front matter is no YAML' } })
  expect(read('a.md', '# Title\n')).toEqual({ leftOut: { key: 'a.md', because: 'it has no text' } })
  expect(read('a.md', 'x'.repeat(100_001))).toMatchObject({ leftOut: { because: expect.stringContaining('split it') } })
  expect(read('a.md', '---\nurl: javascript:alert(1)\n---\nText')).toMatchObject({ article: { url: null } })
})

test('what Intercom and Zendesk list is read, and their drafts are left out; anything else is neither', async () => {
  const intercom = {
    type: 'list',
    data: [
      { id: '7', title: 'Owners', body: '<p>Open Billing.</p>', url: null, state: 'published' },
      { id: 8, title: 'Soon', body: '', state: 'draft' },
      { id: 9, title: 'Pictures', body: '', url: 'https://help.example.com/9', state: 'published' },
    ],
  }
  expect(await articlesFromExport(intercom)).toEqual({
    ...{ source: 'intercom', listed: 3, total: 3, drafts: 1 },
    articles: [{ key: '7', title: 'Owners', body: 'Open Billing.', url: null }],
    leftOut: [{ key: '9', because: 'it has no text' }],
  })
  const zendesk = { articles: [{ id: 9, title: 'Owners', body: '<p>Open Billing.</p>', html_url: 'https://x.zendesk.com/hc/9', draft: false }] }
  expect(await articlesFromExport(zendesk)).toMatchObject({ source: 'zendesk', articles: [{ key: '9', url: 'https://x.zendesk.com/hc/9' }] })
  expect(await Promise.all([{ pages: [] }, null, 'x', [1, 2], { articles: [{}] }].map(articlesFromExport))).toEqual([null, null, null, null, null])
})

test('one page of several is known as such, and what stands in two pages that were joined is there once', async () => {
  const [seven, again] = [1, 2].map((at) => ({ id: '7', title: `Owners ${at}`, body: '<p>Open Billing.</p>', url: 'javascript:alert(1)', state: 'published' }))
  expect(await articlesFromExport({ type: 'list', total_count: 30, data: [seven] })).toMatchObject({ listed: 1, total: 30 })
  expect(await articlesFromExport({ articles: [{ id: 9, title: 'Owners', body: '<p>Open Billing.</p>' }], count: 2, next_page: 'https://…' })).toMatchObject({
    listed: 1,
    total: 2,
  })
  expect(await articlesFromExport({ total_count: 1, data: [seven, again] })).toMatchObject({ listed: 1, articles: [{ title: 'Owners 2', url: null }] })
})

test.each([
  ['a body that is a number', { id: 8, title: 'Owners', body: 7 }, '8'],
  ['a title that is a list', { id: 'x', title: ['Owners'], body: 'Open.' }, 'x'],
  ['no id', { title: 'Owners', body: 'Open.' }, 'an item without an id'],
  ['null', null, 'an item without an id'],
  ['a text', 'Owners', 'an item without an id'],
  ['HTML nested 6,000 deep', { id: 9, title: 'Owners', body: '<div>'.repeat(6_000) }, '9'],
])('one item of a list that is %s is left out and named, and the others are read', async (_, item, key) => {
  const read = await articlesFromExport({ data: [{ id: 1, title: 'Invoices', body: '<p>On Mondays.</p>' }, item, { id: 2, title: 'Plans', body: 'Three.' }] })
  expect(read).toMatchObject({ articles: [{ key: '1' }, { key: '2' }], leftOut: [{ key }] })
})
