import { z } from 'zod'
import { ask } from '#src/foundation/ask.ts'
import { shownAddress } from '#src/foundation/shown-address.ts'
import { textUpTo } from '#src/foundation/text-up-to.ts'
import type { Scale } from '../by-meaning.ts'
import type { Meaning } from './meaning.ts'
import { calibrating, scaleOf } from './scale.ts'
import { unit } from './unit.ts'

/** `url`: as far as `/v1`; `key`: sent as a bearer token, where the service wants one. */
export type Address = { url: string; key: string | undefined; model: string }

/** How many texts one request holds, and how long it may take, in milliseconds. */
const together = 64
const patience = 30_000

/** The longest answer that is read, in bytes: `together` vectors of the largest known models, of 4,096 numbers, have about six million. */
const longestAnswer = 16 << 20

/** A larger number has no square that a double can hold, and a vector of such numbers no length. */
const number = z.number().min(-1e150).max(1e150)
const Answer = z.object({ data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(number).min(1).max(16_384) })) })

/** The vectors of `count` texts, in the order of the texts; null for an answer that is none: every text needs one vector, and all of them the same length. */
function vectorsIn(text: string, count: number): Float32Array[] | null {
  const read = Answer.safeParse(jsonIn(text))
  if (!read.success) return null
  const sorted = read.data.data.toSorted((one, other) => one.index - other.index)
  const size = sorted[0]?.embedding.length
  const whole = sorted.length === count && sorted.every(({ index, embedding }, at) => index === at && embedding.length === size)
  return whole ? sorted.map(({ embedding }) => unit(embedding)) : null
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * What texts mean by the model of a service, asked as OpenAI is (`POST /embeddings`, https://platform.openai.com/docs/api-reference/embeddings, read 2026-11-28), which
 * Ollama, vLLM and others answer, too. Whatever is to be found, and what is asked, is sent there. `of` rejects, naming the address and what it answered.
 */
export function meaningElsewhere({ url, key, model }: Address): Meaning {
  const { address, authorization } = doorOf(url, key)
  const shown = shownAddress(address)
  const over = new AbortController()
  let scale: Promise<Scale> | null = null

  async function of(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += together) vectors.push(...(await some(texts.slice(from, from + together))))
    return vectors
  }

  async function some(texts: readonly string[]): Promise<Float32Array[]> {
    const response = await answerTo(texts)
    const text = await textUpTo(response, longestAnswer).catch((cause) => {
      throw new Error(`The answer of ${shown} broke off, or is too long.`, { cause })
    })
    if (!response.ok) throw new Error(`${shown} answered ${response.status}: ${text.slice(0, 200)}`)
    const vectors = vectorsIn(text, texts.length)
    if (!vectors) throw new Error(`${shown} answered something else than ${texts.length} vectors.`)
    return vectors
  }

  async function answerTo(texts: readonly string[]): Promise<Response> {
    try {
      return await ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
        signal: AbortSignal.any([over.signal, AbortSignal.timeout(patience)]),
      })
    } catch (cause) {
      throw new Error(`${shown} cannot be reached, or does not answer.`, { cause })
    }
  }

  async function measured(): Promise<Scale> {
    return scaleOf(await of(calibrating))
  }

  return {
    model: `${model} at ${new URL(url).host}`,
    of,
    scale() {
      scale ??= measured().catch((fault) => {
        scale = null // whoever asks next measures anew
        throw fault
      })
      return scale
    },
    close: async () => over.abort(new Error('closed')),
  }
}

/** Where texts are sent, and as whom. `fetch` takes no address with a user name or password in it, and would print it in its refusal; they go into a header. */
function doorOf(url: string, key: string | undefined): { address: string; authorization: string | null } {
  const door = new URL(url)
  const { username, password } = door
  door.pathname = `${door.pathname.replace(/\/+$/, '')}/embeddings`
  door.username = ''
  door.password = ''
  const basic = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const credentials = basic === ':' ? null : `Basic ${Buffer.from(basic).toString('base64')}`
  return { address: door.href, authorization: key === undefined ? credentials : `Bearer ${key}` }
}
