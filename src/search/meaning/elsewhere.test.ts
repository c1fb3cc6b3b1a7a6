import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { meaningElsewhere } from './elsewhere.ts'
import { calibrating, usual } from './scale.ts'

type Asked = { model: string; input: string[] }

/** A service that says of each text what `vectorOf` says; in the order that it likes. */
async function service(vectorOf: (text: string) => number[], { status = 200 } = {}) {
  const heard: { authorization: string | undefined; asked: Asked }[] = []
  const answer: RequestListener = async (request, response) => {
    const asked: Asked = JSON.parse(Buffer.concat(await request.toArray()).toString())
    heard.push({ authorization: request.headers.authorization, asked })
    const data = asked.input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })).toReversed()
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(status === 200 ? { object: 'list', data } : { error: 'no such model' }))
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { heard, meaning: meaningElsewhere({ url: `http://127.0.0.1:${port}/v1/`, key: 'a key', model: 'tiny' }) }
}

test('texts are sent in handfuls, and their vectors come back in their order, of length 1', async () => {
  const { heard, meaning } = await service((text) => [3 * text.length, 4 * text.length])
  const texts = Array.from({ length: 70 }, (_, at) => 'a'.repeat(at + 1))
  const vectors = await meaning.of(texts)
  expect(vectors).toHaveLength(70)
  expect(vectors[69]?.[0]).toBeCloseTo(0.6)
  expect(heard.map(({ asked }) => asked.input.length)).toEqual([64, 6])
  expect(heard[0]).toMatchObject({ authorization: 'Bearer a key', asked: { model: 'tiny' } })
  expect(meaning.model).toMatch(/^tiny at 127\.0\.0\.1:\d+$/)
})

test('what it answers instead of vectors is said, with its address', async () => {
  const { meaning } = await service(() => [1], { status: 404 })
  await expect(meaning.of(['a'])).rejects.toThrow(/\/v1\/embeddings answered 404: .*no such model/)
  const strange = await service(() => [])
  await expect(strange.meaning.of(['a'])).rejects.toThrow('answered something else than 1 vectors')
})

test('a model that lays everything near each other is measured, and its cosines mean what ours mean', async () => {
  /** The two of a line share two thirds, and all share a common part. */
  const vectorOf = (text: string) => {
    const line = Math.floor(calibrating.indexOf(text) / 2)
    return [
      2,
      ...Array.from({ length: 8 }, (_, at) => (at === line ? 1 : 0)),
      ...Array.from({ length: 16 }, (_, at) => (at === calibrating.indexOf(text) ? 0.5 : 0)),
    ]
  }
  const { meaning, heard } = await service(vectorOf)
  const { start, slope } = await meaning.scale()
  const [same, other] = [5 / 5.25, 4 / 5.25]
  expect(start + slope * same).toBeCloseTo(usual.same, 5)
  expect(start + slope * other).toBeCloseTo(usual.other, 5)
  await meaning.scale()
  expect(heard).toHaveLength(1)
})

test('a model that tells nothing apart is refused, and is asked again by whoever asks next', async () => {
  const { meaning, heard } = await service(() => [1, 0])
  await expect(meaning.scale()).rejects.toThrow('cannot tell what means the same')
  await expect(meaning.scale()).rejects.toThrow('cannot tell what means the same')
  expect(heard).toHaveLength(2)
})
