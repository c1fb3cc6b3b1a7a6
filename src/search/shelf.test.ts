import { expect, test } from 'vitest'
import { openShelf, type Text } from './shelf.ts'

const text = (id: string, title: string, body = '', aliases: string[] = []): Text => ({ id, title, body, aliases })
const texts = [
  text('copy', 'Copying templates to another workspace', 'An Admin duplicates a template within its workspace. DevOps copies it to others.'),
  text('refund', 'Refunds after the first month', 'A refund is a business decision. The CS Lead decides.'),
  text('err', 'Sign-in fails with ERR-4012', 'The clock of the device is wrong.'),
  text('penge', 'Hvordan får jeg pengene tilbage?', 'Skriv til Økonomi.'),
  text('export', 'Exporting invoices', 'Billing has Export.', ['Where do I download my receipts?']),
]
const first = (question: string, shelf = openShelf(texts)) => shelf.ask(question, { limit: 5 })[0]?.id

test.each([
  ['how can we duplicate a template into a different workspace', 'copy'],
  ['customer wants their money refunded after two months', 'refund'],
  ['ERR-4012', 'err'],
  ['what is error 4012', 'err'],
  ['download receipts', 'export'],
  ['refnud', 'refund'],
  ['work space templates', 'copy'],
  ['kan jeg få mine penge tilbage', 'penge'],
  ['ØKONOMI', 'penge'],
])('“%s” finds “%s”', (question, id) => {
  expect(first(question)).toBe(id)
})

test('what nothing is like finds nothing, or says how little of it was said', () => {
  const shelf = openShelf(texts)
  expect(shelf.ask('zzz qqq', { limit: 5 })).toEqual([])
  expect(openShelf().ask('refund', { limit: 5 })).toEqual([])
  const [weak] = shelf.ask('Can two brands share one mailbox, and who gets a refund of the stamps?', { limit: 1 })
  expect(weak?.said).toBeLessThan(0.5)
  const [strong] = shelf.ask('copying templates to another workspace', { limit: 1 })
  expect(strong?.said).toBe(1)
  expect(strong?.alike).toBeCloseTo(1)
})

test('only what the reader may see is ranked, so that a limit never hides it behind what they may not', () => {
  const shelf = openShelf(texts)
  expect(shelf.ask('refund template invoices', { limit: 1, among: (id) => id === 'export' }).map(({ id }) => id)).toEqual(['export'])
})

test('a text that is put again, or removed, is found as it is now', () => {
  const shelf = openShelf(texts)
  shelf.put(text('refund', 'Vouchers', 'Vouchers are given instead.'))
  expect(first('vouchers', shelf)).toBe('refund')
  expect(shelf.ask('business decision', { limit: 5 }).filter(({ said }) => said > 0)).toEqual([])
  shelf.remove('refund')
  shelf.remove('nobody')
  expect(shelf.size).toBe(4)
  expect(shelf.ask('vouchers', { limit: 5 }).filter(({ said }) => said > 0)).toEqual([])
})

test('however often texts change, the shelf stays as good as a new one', () => {
  const shelf = openShelf(texts)
  for (let round = 0; round < 120; round++) shelf.put(text('refund', `Refunds, version ${round}`, 'The CS Lead decides.'))
  const anew = openShelf([...texts.filter(({ id }) => id !== 'refund'), text('refund', 'Refunds, version 119', 'The CS Lead decides.')])
  expect(shelf.ask('refund decided by whom', { limit: 5 }).map(({ id }) => id)).toEqual(anew.ask('refund decided by whom', { limit: 5 }).map(({ id }) => id))
})
