import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { inThread, openMeaning } from './meaning.ts'
import { calibrating, cosinesOf, usual } from './scale.ts'

/** A model that tells of each batch how many texts it had, and of each text how long it is. */
const counting = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (texts) => {
    if (texts.includes('crash')) throw new Error('as asked')
    parentPort.postMessage(texts.map((text) => Float32Array.of(text.length, texts.length)))
  })`
const inCounting = () => inThread('counting', () => new Worker(counting, { eval: true }))

test('what means the same lies nearer than what shares its words', { timeout: 60_000 }, async ({ skip }) => {
  const meaning = openMeaning()
  if (!meaning) return skip('The model is not installed.')
  const [refund, money, template] = await meaning.of(['How do I get a refund?', 'I want my money back', 'How do I get a template?'])
  const [nothing, alone] = await meaning.of(['', 'I want my money back'])
  await meaning.close()
  expect(cosine(nothing, nothing)).toBe(0)
  expect(cosine(money, alone)).toBeCloseTo(1, 4)
  expect([...(alone ?? [])].slice(0, 3).map((number) => number.toFixed(4))).toEqual(['-0.0060', '-0.0519', '0.0544']) // as the package gives them untouched
  expect(refund).toHaveLength(512)
  expect(cosine(refund, refund)).toBeCloseTo(1)
  expect(cosine(refund, money)).toBeGreaterThan(cosine(refund, template))
})

test('vectors come in the order of their texts, however they were batched', async () => {
  const meaning = inCounting()
  const texts = Array.from({ length: 60 }, (_, at) => 'a'.repeat(1 + ((at * 37) % 300)))
  const vectors = await meaning.of(texts)
  expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length))
  expect(vectors.every(([length = 0, inBatch = 0]) => inBatch === 1 || length * inBatch <= 2_000)).toBe(true)
  expect(await meaning.of([])).toEqual([])
  await meaning.close()
})

test('a question does not wait for a library', async () => {
  const meaning = inCounting()
  const done: string[] = []
  const library = meaning.of(Array.from({ length: 500 }, () => 'a'.repeat(300))).then(() => done.push('library'))
  const question = meaning.of(['why?']).then(() => done.push('question'))
  await Promise.all([library, question])
  expect(done).toEqual(['question', 'library'])
  await meaning.close()
})

test('a fault is told to all who wait, and whoever asks next is answered', async () => {
  const meaning = inCounting()
  await expect(meaning.of(['crash'])).rejects.toThrow('cannot be told')
  expect(await meaning.of(['again'])).toEqual([Float32Array.of(5, 1)])
  const late = meaning.of(['late'])
  await Promise.all([expect(late).rejects.toThrow('cannot be told'), meaning.close()])
})

test('a thread that nobody has asked for a while is let go, and the next text starts another', async () => {
  const ended: number[] = []
  const meaning = inThread('counting', () => new Worker(counting, { eval: true }).on('exit', (code) => ended.push(code)), 20)
  await meaning.of(['once'])
  await vi.waitFor(() => expect(ended).toHaveLength(1))
  expect(await meaning.of(['again'])).toEqual([Float32Array.of(5, 1)])
  await meaning.close()
})

test('its cosines are what everything was weighed with: the same questions lie as near as the scale of other models says', { timeout: 60_000 }, async ({
  skip,
}) => {
  const meaning = openMeaning()
  if (!meaning) return skip('The model is not installed.')
  const { same, other } = cosinesOf(await meaning.of(calibrating))
  await meaning.close()
  expect(same).toBeCloseTo(usual.same, 2)
  expect(other).toBeCloseTo(usual.other, 2)
})

function cosine(one: Float32Array = new Float32Array(), other: Float32Array = new Float32Array()): number {
  return one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0)
}
