import fc from 'fast-check'
import type { Operation } from './fuzz-document.ts'
import { breakage, broken, mostly, valueFor } from './fuzz-values.ts'
import { wholes } from './fuzz-words.ts'

/** A body: its text, or bytes that are no text; `none` sends nothing at all. */
export type Body = { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'bytes'; base64: string } | { kind: 'form'; parts: [string, string][] }

/** What is sent along: right, one thing in it broken, or no JSON at all. */
export function bodyOf({ path, requestBody }: Operation): fc.Arbitrary<Body> {
  if (!requestBody) return mostly<Body>(12, { kind: 'none' }, fc.constantFrom<Body>({ kind: 'text', text: '{}' }, { kind: 'text', text: 'x' }))
  const schema = requestBody.content['application/json']?.schema
  if (!schema) return formBody
  const known = wholes[path] ?? wholes[path.split('/').at(-1) ?? '']
  const right = known ? fc.oneof(valueFor(schema), fc.constantFrom<unknown>(...known)) : valueFor(schema)
  const spoilt = fc.tuple(right, breakage).map(([value, how]) => broken(value, how))
  const json = fc.oneof({ weight: 3, arbitrary: right }, { weight: 2, arbitrary: spoilt }).map((value) => JSON.stringify(value) ?? '')
  const text = json.map((text): Body => ({ kind: 'text', text }))
  return fc.oneof({ weight: 10, arbitrary: text }, { weight: 1, arbitrary: json.chain(torn) })
}

/** JSON that is none, or only just. */
const torn = (text: string): fc.Arbitrary<Body> =>
  fc.oneof(
    fc.nat(text.length).map((at): Body => ({ kind: 'text', text: text.slice(0, at) })),
    fc.constantFrom<Body>(
      ...[`\ufeff${text}`, `${text}${text}`, `${text},`, text.replace('{', '{"reason":1,"reason":"twice",'), text.replaceAll('"', "'"), '', ' '].map(
        (text) => ({
          kind: 'text' as const,
          text,
        }),
      ),
      ...[Buffer.from('{"reason":"\xff\xfe"}', 'latin1'), Buffer.from(text, 'utf16le'), Buffer.from([0xc3, 0x28])].map((bytes) => bytesBody(bytes)),
      { kind: 'text', text: `{"text":"${'x'.repeat(1_000_001)}"}` },
      { kind: 'none' },
    ),
  )

const bytesBody = (bytes: Buffer): Body => ({ kind: 'bytes', base64: bytes.toString('base64') })

const formBody: fc.Arbitrary<Body> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('file', 'file', 'other', '', '__proto__'), fc.string({ unit: 'binary', maxLength: 200 })), { maxLength: 3 })
    .map((parts): Body => ({ kind: 'form', parts })),
  fc.constantFrom<Body>({ kind: 'none' }, { kind: 'text', text: '--x\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf' }),
)
