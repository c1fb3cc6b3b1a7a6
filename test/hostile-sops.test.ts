import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { bounded, openBoundedWork } from '#src/foundation/bounded-work.ts'
import { publishSop } from '#src/sops/publish.ts'
import type { readSop } from '#src/sops/read.ts'
import { readSopInTime } from '#src/sops/read-in-time.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import { lin, maya, noon, type Office, openOffice, tomas } from './office.ts'

let office: Office
let shipped = ''
beforeAll(async () => {
  shipped = (await shippedSops()).find(({ name }) => name === 'bug-escalation')?.source ?? ''
})
beforeEach(async () => {
  office = await openOffice()
})

const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n')
const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [${Array(9).fill(at ? `*k${at - 1}` : '*a')}]`).join('\n')}`

const hostile: [what: string, source: () => string, because: RegExp][] = [
  ['45,000 keys', () => keys(45_000), /64 kB|64,000/],
  ['6,000 keys', () => keys(6_000), /Keep this file to 2,000 keys/],
  ['6,000 keys in braces', () => `{${keys(6_000).replaceAll('\n', ', ')}}`, /Keep this file to 2,000 keys/],
  ['unclosed quotes', () => `${shipped}\n${'"a: '.repeat(10_000)}`, /not YAML|2,000 keys/],
  ['aliases of aliases', () => bomb, /Keep this file to 20 aliases/],
  ['brackets in brackets', () => '['.repeat(60_000), /deeper than 64 levels/],
  ['rows in rows on one line', () => `${'- '.repeat(30_000)}a`, /deeper than 64 levels/],
  ['mappings in mappings', () => Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), /deeper than 64 levels/],
  ['keys that are asked for', () => '? ! '.repeat(15_000), /2,000 keys/],
  ['thousands of unknown members', () => Array.from({ length: 1_900 }, (_, at) => `k${at}: 1`).join('\n'), /not known here/],
  ['more words than any text is compared with', () => shipped.replace('emptyPhrases:', `emptyPhrases:\n${'    - a b c\n'.repeat(300)}`), /200 rows|not YAML/],
]

test.each(hostile)('%s: refused with the reason, and the SOPs that are there go on', async (_, source, because) => {
  const { status, body } = await office.as(lin).post('/api/sops', { source: source() })
  expect(status).toBe(422)
  expect(body.problems.length).toBeLessThanOrEqual(100)
  expect(JSON.stringify(body.problems)).toMatch(because)
  await expect(publishSop({ db: office.db, now: noon, by: lin }, source(), 'mine.yaml')).rejects.toMatchObject({ parts: { code: 'sop.unreadable' } })
  expect((await office.as(maya).get('/api/sops')).body.total).toBe(2)
})

test('what is read past its time is refused, and the next SOP is read', async () => {
  const module = new URL('../src/sops/read.ts', import.meta.url)
  const [hurried, usual] = [openBoundedWork({ milliseconds: 0 }), openBoundedWork()]
  onTestFinished(hurried.close)
  onTestFinished(usual.close)
  const late = await readSopInTime(keys(1_900), 'mine.yaml', bounded<typeof readSop>(module, 'readSop', hurried))
  expect(late).toMatchObject({ sop: null, problems: [{ file: 'mine.yaml', line: 1, message: expect.stringMatching(/cannot be read: it takes too long/) }] })
  expect((await readSopInTime(shipped, 'bug.yaml', bounded<typeof readSop>(module, 'readSop', usual))).sop?.name).toBe('bug-escalation')
})

test('a version in the database that cannot be read keeps no other SOP and no search from working', async () => {
  const row = { version: 1, status: 'published' as const, source: 'name: old', created_at: noon, created_by: null, published_at: noon }
  for (const [name, data] of Object.entries({ 'an-old-one': '{}', 'a-list': '[]', 'half-of-one': '{"name":"half-of-one","title":7}' }))
    await office.db
      .insertInto('sops')
      .values({ ...row, name, data })
      .execute()
  await office.as(tomas).post('/api/articles', { title: 'When are invoices sent?', body: 'On Mondays.' })
  expect((await sopsInForce(office.db)).map(({ name }) => name)).toEqual(['bug-escalation', 'non-bug-escalation'])
  expect((await office.as(maya).get('/api/sops')).body.items.map(({ name }: { name: string }) => name)).toContain('an-old-one')
  const { status, body } = await office.as(maya).post('/api/suggestions', { text: 'When are invoices sent?' })
  expect({ status, body: JSON.stringify(body) }).toMatchObject({ status: 200, body: expect.stringContaining('On Mondays') })
})
