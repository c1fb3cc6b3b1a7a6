import { refuse } from '../refusals.ts'

/** What the headers of a body say that cannot be read, before any of it is. `most`: its largest size in bytes, `inWords` the same for people. */
export function judge(headers: Headers, most: number, inWords: string) {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== '') throw refuse('request.wrong_encoding', { encoding: encoding.slice(0, 40) })
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? 'utf-8'
  if (charset !== 'utf-8' && charset !== 'utf8') throw refuse('request.wrong_charset', { charset: charset.slice(0, 40) })
  if (Number(headers.get('content-length') ?? 0) > most) throw refuse('request.too_large', { most: inWords })
}
