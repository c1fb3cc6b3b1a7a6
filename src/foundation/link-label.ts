import { shownAddress } from './shown-address.ts'

/** What has no width, or turns the direction of what follows, hides what a label reads as. */
const unseen = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
/** Full stops of other scripts that browsers take for a full stop in a host. */
const stops = /[\u3002\uFF0E\uFF61\u2024]/g
const readsAsAddress = /(?:https?|ftp|mailto)\s*:|\bwww\.|[\p{L}\p{N}_-]\.\p{L}[\p{L}\p{N}-]|[\p{L}\p{N}]@[\p{L}\p{N}]/iu

/**
 * What is to be said behind a link's label, so that nobody takes the label for the place to which it leads: the real one, with the host as it is asked for (punycode),
 * without a user name; null where the label says that itself, or does not read as an address.
 */
export function realTarget(label: string, address: string): string | null {
  const read = plain(label)
  const url = URL.parse(address)
  const isItself = sameAs(read) === sameAs(address)
  if (url?.protocol === 'mailto:') return isItself || !readsAsAddress.test(read) ? null : address
  const pretends = url !== null && (url.username !== '' || url.password !== '' || hostIn(address) !== url.host)
  if (isItself ? !pretends : !readsAsAddress.test(read)) return null
  return shownAddress(address)
}

const plain = (label: string) => label.replaceAll(unseen, '').normalize('NFKC').replaceAll(stops, '.').trim()

/** Without what is usually left out: the scheme and a slash at the end. */
const sameAs = (text: string) => text.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '')

/** The host as it is written; it differs from the one that is asked for where it has letters of other scripts. */
const hostIn = (address: string) =>
  /^[a-z]+:\/\/([^/?#]*)/i
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/:(?:80|443)$/, '') ?? ''
