import type { Settings } from '#src/foundation/settings.ts'

/** Where people reach this Baton: as set, else this machine and port. */
export function addressOf({ BATON_URL, HOST, PORT }: Pick<Settings, 'BATON_URL' | 'HOST' | 'PORT'>): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::'
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  return BATON_URL?.replace(/\/+$/, '') ?? `http://${everywhere ? 'localhost' : host}:${PORT}`
}
