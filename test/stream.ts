import type { z } from 'zod'
import type { LiveChange } from '#src/escalations/announcement.ts'
import type { Person } from '#src/people/person.ts'
import { tokenOf } from './office.ts'

type App = { request(path: string, init: RequestInit): Response | Promise<Response> }
type Told = Partial<z.infer<typeof LiveChange>> & { kind: string }

/** What one block of a stream says: a message with its data, or without data what is there besides. */
type Block = { id: string | null; data: Told | null; text: string }

/** Somebody's stream of changes from `GET /api/events`, read block by block. `since`: the id of the message that they heard last. */
export async function openStream(app: App, person: Person, since?: string) {
  const headers = { authorization: `Bearer ${tokenOf(person)}`, ...(since === undefined ? {} : { 'last-event-id': since }) }
  return streamOf(await app.request('/api/events', { headers }))
}

/** The same of an answer, however it was asked for. The head has been read when this resolves. */
export async function streamOf({ status, headers, body }: Response) {
  if (!body) throw new Error(`${status} without a stream`)
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  /** Null once the stream has ended. */
  const block = async (): Promise<Block | null> => {
    for (let end = text.indexOf('\n\n'); end < 0; end = text.indexOf('\n\n')) {
      const { value, done } = await reader.read()
      if (done) return null
      text += value
    }
    const [first = ''] = text.split('\n\n')
    text = text.slice(first.length + 2)
    const data = /^data: (.*)$/m.exec(first)?.[1]
    return { id: /^id: (.*)$/m.exec(first)?.[1] ?? null, data: data === undefined ? null : JSON.parse(data), text: first }
  }
  const message = async (): Promise<Block> => {
    const next = await block()
    if (!next) throw new Error('the stream has ended')
    return next.data ? next : message()
  }
  const head = await block()
  return {
    headers,
    head,
    block,
    /** The next message. */
    message,
    /** The next message’s data. */
    told: async () => (await message()).data,
    close: () => reader.cancel(),
  }
}
