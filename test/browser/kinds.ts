import type { Control } from './controls.ts'

/** Names and numbers differ from row to row, and the button is the same. */
const plain = (text: string) =>
  text
    .replaceAll(/“[^”]*”/g, '“…”')
    .replaceAll(/\b(Maya|Ben|Tomás|Ada|Lin|Noor)\b/g, 'somebody')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}|\d+/g, 'n')
    .replace(/^(Take the mark off) .*/, '$1 …')

const parsed = (address: string) => new URL(address, 'http://baton')

/** Addresses of one kind lead to pages of one kind, whatever they tell of. */
export function kindOf(address: string): string {
  const { pathname, search, hash } = parsed(address)
  return plain(pathname + search + (hash && '#'))
}

/** Which page it is, whatever it tells of and whatever is open on it: an escalation is the same beside the queue and by itself. */
export const pageOf = (address: string) =>
  plain(parsed(address).pathname)
    .replace(/^\/(escalate|escalations\/E-n\/write)$/, '/write')
    .replace(/^\/(queue|queue\/E-n|escalations\/E-n)$/, '/escalation')
    .replace(/^\/sops\/[^/]+/, '/sops/…')

/** Links and buttons with one key do the same, and one of them is pressed. What can be done with an escalation depends on its state. */
export function keyOf({ name, within, address }: Control, page: string, state: string): string {
  if (address !== null) return address.endsWith('#page') ? '→ #page' : `→ ${kindOf(address)}`
  if (within === 'nav' || within === 'alert') return `${within} › ${plain(name)}`
  const isMove = within === 'More' || within.startsWith('What you can do with')
  const where = name.includes('“') ? '' : plain(within) // it says itself of what it is
  return [page, isMove ? state : '', where, plain(name)].filter(Boolean).join(' › ')
}

/** First what it is about, then what sends it, then what closes it; and what takes something away only when all the rest is done. */
export function rankOf({ name, submits }: Control): number {
  if (/^(Discard|Remove|Revoke|Has left|Yes|Put it in force)/.test(name)) return 3
  if (submits) return 1
  return /^(Close|Cancel|Back|Not yet)$/.test(name) ? 2 : 0
}
