import { expect, test } from 'vitest'
import { openShelf, type Text } from './shelf.ts'

const text = (id: string, title: string): Text => ({ id, title, body: '', aliases: [] })
const texts = [text('refund', 'Refunds after the first month'), text('copy', 'Copying templates'), text('mail', 'Forwarding mail')]

/** A vector that points one way, with a little of another. */
function towards(way: number, other = 511): Float32Array {
  const vector = new Float32Array(512)
  vector[way] = 0.96
  vector[other] = 0.28
  return vector
}

function meant() {
  const shelf = openShelf(texts)
  for (const [at, { id }] of texts.entries()) shelf.mean(id, [towards(at)])
  return shelf
}
const first = (shelf: ReturnType<typeof openShelf>, way: number) => shelf.ask('zzz', { limit: 5, meant: towards(way) })[0]?.id

test('what shares no word with a question is found by what it means', () => {
  expect([0, 1, 2].map((way) => first(meant(), way))).toEqual(['refund', 'copy', 'mail'])
  expect(meant().ask('zzz', { limit: 5 })).toEqual([])
})

test('of an alias the vector is the alias’s, and the nearest counts', () => {
  const shelf = openShelf([...texts, { ...text('money', 'Billing'), aliases: ['cash'] }])
  for (const [at, { id }] of texts.entries()) shelf.mean(id, [towards(at)])
  shelf.mean('money', [towards(7), towards(8)])
  expect([7, 8].map((way) => first(shelf, way))).toEqual(['money', 'money'])
})

test('a blank unit of a text is not found by what it might mean', () => {
  const shelf = openShelf([...texts, { ...text('blank', ' '), aliases: ['cash'] }])
  for (const [at, { id }] of texts.entries()) shelf.mean(id, [towards(at)])
  shelf.mean('blank', [towards(7)])
  const [found] = shelf.ask('', { limit: 1, meant: towards(0) })
  expect(found?.id).toBe('refund')
  expect(shelf.ask('', { limit: 5, meant: towards(7) }).every(({ sure }) => sure >= 0)).toBe(true)
  expect(shelf.ask('', { limit: 5, meant: new Float32Array(512) })).toEqual([])
})

test('a text that is put again has lost its vectors, and one that is given them again has only the new', () => {
  const shelf = meant()
  shelf.put(text('refund', 'Vouchers'))
  shelf.mean('refund', [towards(9)])
  shelf.mean('refund', [towards(10)])
  expect(first(shelf, 10)).toBe('refund')
  const [found] = shelf.ask('zzz', { limit: 1, meant: towards(9) })
  expect(found?.score).toBeLessThan(0.3) // only what all of these have in common
})

test('vectors of other pieces than the text has are passed over, and those of nobody', () => {
  const shelf = openShelf(texts)
  shelf.mean('refund', [towards(0), towards(1)])
  shelf.mean('nobody', [towards(0)])
  expect(new Set(shelf.ask('zzz', { limit: 5, meant: towards(0) }).map(({ score }) => score)).size).toBe(1)
})

test('a text without vectors ranks by its words as if it were about as near as such words are', () => {
  const shelf = openShelf([...texts, text('templates', 'Copying templates elsewhere')])
  for (const [at, { id }] of texts.entries()) shelf.mean(id, [towards(at)])
  const question = towards(500, 1) // 0.08 from “Copying templates”
  const ask = (words: string) => shelf.ask(words, { limit: 2, meant: question }).map(({ id }) => id)
  expect(ask('copying templates elsewhere')).toEqual(['templates', 'copy'])
  expect(ask('refunds after the first month')[0]).toBe('refund')
})

test('by the scale of a model that lays everything near each other, all is found as by one that does not', () => {
  const near = openShelf([...texts, { ...text('money', 'Billing'), aliases: ['cash'] }])
  const far = openShelf([...texts, { ...text('money', 'Billing'), aliases: ['cash'] }])
  /** Seven tenths of it say nothing. */
  const crowded = (vector: Float32Array) => Float32Array.of(...vector.map((number) => number * Math.sqrt(0.3)), Math.sqrt(0.7))
  for (const [at, { id }] of texts.entries()) {
    far.mean(id, [towards(at, at + 1)])
    near.mean(id, [crowded(towards(at, at + 1))])
  }
  far.mean('money', [towards(0, 7), towards(2, 8)])
  near.mean('money', [crowded(towards(0, 7)), crowded(towards(2, 8))])
  const one = far.ask('billing', { limit: 4, meant: towards(2, 1) })
  const same = near.ask('billing', { limit: 4, meant: crowded(towards(2, 1)), scale: { start: -0.7 / 0.3, slope: 1 / 0.3 } })
  expect(same.map(({ id }) => id)).toEqual(one.map(({ id }) => id))
  for (const [at, { score, sure }] of one.entries()) {
    expect(same[at]?.score).toBeCloseTo(score, 1)
    expect(same[at]?.sure).toBeCloseTo(sure, 1)
  }
})

test('vectors outlive that the shelf is laid anew', () => {
  const shelf = meant()
  for (let round = 0; round < 250; round++) shelf.put(text('other', `Something else, ${round}`))
  expect([0, 1, 2].map((way) => first(shelf, way))).toEqual(['refund', 'copy', 'mail'])
})

test('how sure it is depends on the text, and on how far it stands out from those that this reader may see', () => {
  const shelf = openShelf([...texts, text('copies', 'Copying template')])
  const ask = (question: string, among = (_: string) => true) => shelf.ask(question, { limit: 1, among })[0]?.sure ?? 0
  expect(ask('copying templates')).toBeGreaterThan(ask('copying a mailbox into another'))
  expect(ask('copying templates', (id) => id !== 'copies')).toBeGreaterThan(ask('copying templates'))
  expect(ask('copying templates')).toBe(shelf.ask('copying templates', { limit: 5 })[0]?.sure)
})
