/** `device`: for every tab, and after the browser was closed. `tab`: for this one, as long as it is open. */
type Where = 'device' | 'tab'

const storeOf = (where: Where) => (where === 'device' ? localStorage : sessionStorage)

// A browser may keep nothing at all (private windows, a full store), and throws already when it is asked for its store; words then live as long as the page.

/** What this browser keeps under a name; null when it keeps nothing. */
export function keptIn<T>(where: Where, name: string): T | null {
  try {
    return JSON.parse(storeOf(where).getItem(name) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps something under a name, where it can; null lets go of it. */
export function keepIn(where: Where, name: string, value: object | null): void {
  try {
    if (value === null) storeOf(where).removeItem(name)
    else storeOf(where).setItem(name, JSON.stringify(value))
  } catch {}
}
