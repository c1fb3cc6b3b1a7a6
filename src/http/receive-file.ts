import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Context } from 'hono'
import { refuseFile, refuseSize } from '#src/evidence/refusals.ts'
import { mostBytes } from '#src/evidence/store.ts'
import type { Upload } from '#src/evidence/upload.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { arriving } from './body/arriving.ts'
import { judge } from './body/judge.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'
import { socketOf } from './socket.ts'

const noFile = () => refuseFile('the form has no file', 'Send the file as the part “file” of a multipart/form-data form, with its name.')
const secondFile = () => refuseFile('there was more than one file', 'Send one file at a time.')

/** What a form may be larger than its file, in bytes. */
const mostAround = 100_000

/** The file of an upload form, as it arrives: nothing is read further than its bytes are taken. Whoever gets it must read it. */
export async function receiveFile(c: Context<Env>): Promise<Upload> {
  const { headers } = c.req.raw
  const form = openForm(headers.get('content-type') ?? '')
  if (!socketOf(c).incoming && !c.req.raw.body) throw noFile()
  // Said beforehand, it need not be sent first; the store counts whatever was said.
  if (Number(headers.get('content-length')) > mostBytes + mostAround) throw refuseSize()
  judge(headers, Number.POSITIVE_INFINITY, '')
  const stop = new AbortController()
  const first = firstFile(form)
  const whole = pipeline(Readable.from(counted(c), { objectMode: false }), form, { signal: stop.signal })
  const found = await Promise.race([first, whole.then(() => null, sayBroken)])
  if (!found) throw noFile()
  whole.catch((error) => found.file.destroy(error)) // the form's parser leaves its file hanging when the connection goes
  // Browsers write the quotation marks of a name like this (https://html.spec.whatwg.org/#multipart-form-data, read 2026-11-23).
  return { name: found.name?.replaceAll('%22', '"'), bytes: bytesOf(found.file, whole, stop) }
}

/** The store counts the file; a form may have more around it than any file. */
async function* counted(c: Context<Env>) {
  const { uploadArrival, uploadPause } = c.var.limits
  let size = 0
  for await (const bytes of arriving(c, { until: performance.now() + uploadArrival, pause: uploadPause })) {
    size += bytes.length
    if (size > mostBytes + mostAround) throw refuseSize()
    yield bytes
  }
}

function openForm(type: string): BusboyInstance {
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) throw refuse('request.wrong_type', { expected: 'multipart/form-data' })
  try {
    return Busboy({ headers: { 'content-type': type }, limits: { files: 1, fieldSize: 10_000, fields: 10, parts: 20, headerPairs: 20, headerSize: 16_000 } })
  } catch {
    throw refuse('request.malformed', { reason: 'its “Content-Type” names no boundary' })
  }
}

type Found = { name: string | undefined; file: BusboyFileStream }

/** Never settles when there is none: then the form comes to its end first. */
function firstFile(form: BusboyInstance): Promise<Found> {
  form.on('filesLimit', () => form.destroy(secondFile()))
  return new Promise((resolve) => {
    form.on('file', (field, file, name) => {
      file.on('error', () => {}) // heard by whoever reads; unheard, it would end the process
      if (field === 'file') resolve({ name, file })
      else file.resume()
    })
  })
}

/** A form that breaks off after its file has broken off all the same: the bytes end well only when the whole form does. */
async function* bytesOf(file: BusboyFileStream, whole: Promise<void>, stop: AbortController): AsyncGenerator<Uint8Array> {
  try {
    yield* file
    await whole
  } catch (error) {
    sayBroken(error)
  } finally {
    stop.abort()
  }
}

function sayBroken(error: unknown): never {
  throw error instanceof Refusal ? error : refuse('request.malformed', { reason: 'the form breaks off or is not well-formed multipart' })
}
