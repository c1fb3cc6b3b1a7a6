import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
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

const answers = (...vectors: unknown[]) => JSON.stringify({ data: vectors.map((embedding, index) => ({ index, embedding })) })
const indexed = (...indexes: unknown[]) => JSON.stringify({ data: indexes.map((index) => ({ index, embedding: [1, 0] })) })

test.each([
  ['vectors of different lengths', answers([1, 0, 0], [1, 0])],
  ['the same index twice', indexed(0, 0)],
  ['indexes that no text has', indexed(5, 9)],
  ['no index', indexed(null, null)],
  ['one vector too few', answers([1, 0])],
  ['one too many', answers([1, 0], [0, 1], [1, 1])],
  ['numbers whose square is infinite', answers([1e308, 1e308], [1, 0])],
  ['an infinite number', '{"data":[{"index":0,"embedding":[1e999,1]},{"index":1,"embedding":[1,1]}]}'],
  ['no number', answers(['NaN', 1], [1, 1])],
  ['300,000 numbers', answers(Array(300_000).fill(1), Array(300_000).fill(1))],
  ['a page', '<html>It works!</html>'],
  ['nothing', ''],
  ['null', 'null'],
])('%s in place of two vectors is refused, with its address', async (_, body) => {
  const server = createServer((_, response) => response.writeHead(200).end(body)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const { of } = meaningElsewhere({ url: `http://127.0.0.1:${port}/v1`, key: undefined, model: 'tiny' })
  await expect(of(['a', 'b'])).rejects.toThrow(`127.0.0.1:${port}/v1/embeddings answered something else than 2 vectors.`)
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

test.each([
  ['a user name and a password', 'user:hunter2@', '', `Basic ${Buffer.from('user:hunter2').toString('base64')}`],
  ['a password alone', ':hunter2@', '', `Basic ${Buffer.from(':hunter2').toString('base64')}`],
  ['a password with signs', 'user:hunter2%40%3A@', '', `Basic ${Buffer.from('user:hunter2@:').toString('base64')}`],
  ['a key in the query', '', '?api-key=hunter2', undefined],
  ['both', 'user:hunter2@', '?api-key=hunter2', `Basic ${Buffer.from('user:hunter2').toString('base64')}`],
])('%s in the address is used, and printed nowhere', async (_, before, behind, authorization) => {
  const heard: { url: string | undefined; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    heard.push({ url: request.url, authorization: request.headers.authorization })
    response.writeHead(503).end('busy')
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const meaning = meaningElsewhere({ url: `http://${before}127.0.0.1:${port}/v1/${behind}`, key: undefined, model: 'tiny' })
  const said = async () => inspect(await meaning.of(['a']).catch((error: unknown) => error), { depth: 9 })
  const answered = await said()
  await new Promise((done) => server.close(done))
  server.closeAllConnections()
  const unreachable = await said()
  expect(heard).toEqual([{ url: `/v1/embeddings${behind}`, authorization }])
  expect(`${answered} ${unreachable} ${inspect(meaning)} ${meaning.model}`).not.toContain('hunter2')
  expect(answered).toContain(`http://127.0.0.1:${port}/v1/embeddings answered 503`)
})
