import { readableHost } from './readable-host.ts'

/**
 * Letters that pass for a Latin one in most typefaces, as far as they can spell “intercom”. Chosen from the confusables of
 * Unicode Technical Standard 39 (https://www.unicode.org/reports/tr39/, read 2026-11-23), Cyrillic, Greek, Armenian, Cherokee and Lisu.
 */
const alike = {
  l: 'iıɩιіӏǀ1|!ḷƖꓲ',
  n: 'ոռпηɴꓠ',
  t: 'тτƭꓔᎢ',
  e: 'еєҽɛεᎬꓰ',
  r: 'гᴦɼꭇꓣ',
  c: 'сϲⅽᏟꓚ',
  o: 'оοօ0ọσꓳ',
  m: 'мⅿᴍꓟ',
} as const

const latin = new Map(Object.entries(alike).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)))
const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** How a name looks at a glance: without accents, every letter as the Latin one it passes for, “rn” as “m”. */
const glance = (name: string) =>
  Array.from(bare(name), (letter) => latin.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')

const own = ['intercom.com', 'intercom.io', 'intercom.help']

/** Whether the host is Intercom’s own: one of its domains or below one. */
const isIntercoms = (host: string) => own.some((domain) => host === domain || host.endsWith(`.${domain}`))

/** A host that reads like Intercom and is somebody else’s: `app.intercom.com.evil.example`, `app-intercom.com`, `іntercom.com`. */
export const isLookAlike = (host: string): boolean => !isIntercoms(host) && glance(readableHost(host)).replaceAll('-', '').includes(glance('intercom'))
