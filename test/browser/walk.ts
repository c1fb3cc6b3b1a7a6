import type { Control, Sight } from './controls.ts'
import { keyOf, kindOf, pageOf } from './kinds.ts'
import type { Page } from './office.ts'
import { openToDo } from './to-do.ts'
import { watch } from './watch.ts'

/** A page to walk through. `state` is that of the escalation on it; `keys` bring out what there is to press only after them. */
export type Stop = { path: string; state?: string; keys?: string }

/** More than any page has: one on which every press brings something new would never end. */
const most = 250

/** For one click, in milliseconds. What cannot be clicked by then has gone with a press before, or lies under what that has opened; it is tried once more. */
const patience = 5_000

/** Presses every link and button of these pages, and of every page of another kind that they lead to; then follows every address that was offered. */
export async function walk(page: Page, stops: readonly Stop[]) {
  const { see, seeAfter, go, begin, complain, wrong, addresses } = watch(page)
  const [pressed, tried, done, visited] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  const missed = new Map<string, string>()
  const known = new Set(stops.map(({ path }) => kindOf(path)))
  const waiting = [...stops]

  /** A click as people click; what only the keyboard reaches by the keyboard. */
  async function press({ mark, keyboardOnly }: Control, key: string, before: Sight): Promise<Sight> {
    const since = Date.now()
    const one = page.locator(`[data-walk="${mark}"]`)
    const pressing = keyboardOnly ? one.press('Enter', { timeout: patience }) : one.click({ timeout: patience })
    const isPressed = await pressing.then(() => true).catch(() => false)
    if (isPressed) pressed.add(key)
    else if (tried.has(key)) missed.set(key, 'cannot be clicked')
    if (isPressed || tried.has(key)) done.add(key)
    tried.add(key)
    return seeAfter(before, since)
  }

  async function arrive({ path, keys }: Stop): Promise<Sight> {
    const sight = await go(path)
    if (keys === undefined) return sight
    await page.keyboard.press(keys)
    return see()
  }

  /** What is kept of a page while it is open is gone. */
  async function arriveAnew(stop: Stop): Promise<Sight> {
    await go('/sops')
    return arrive(stop)
  }

  /** Another page: one to walk through if it is the first of its kind. */
  function remember(address: string) {
    visited.add(address)
    if (!known.has(kindOf(address))) waiting.push({ path: address })
    known.add(kindOf(address))
  }

  async function walkThrough(stop: Stop) {
    const { path, state = '' } = stop
    const nameOf = (one: Control) => keyOf(one, pageOf(path), state)
    const toDo = openToDo(nameOf, done)

    async function pressNext(one: Control, before: Sight, home: string) {
      const key = nameOf(one)
      const trail = [...toDo.behind(key), key]
      begin(`${path}: ${trail.join(', ')} (“${one.name}”)`)
      const after = await press(one, key, before)
      remember(after.address)
      const back = after.address === home ? after : await (stop.keys === undefined ? arrive(stop) : arriveAnew(stop))
      toDo.meet(back, back === after ? trail : [])
      return back
    }

    /** Whatever a press before has closed or put out of sight, by the presses that led to it. */
    async function bringBack({ key, behind }: { key: string; behind: readonly string[] }, now: Sight) {
      begin(`${path}: ${behind.join(', ')} once more, for ${key}`)
      const find = (sight: Sight, key = '') => sight.controls.find((one) => nameOf(one) === key)
      let sight = find(now, behind[0]) ? now : await arriveAnew(stop)
      for (const opener of behind) {
        const one = find(sight, opener)
        if (one) sight = await press(one, opener, sight)
      }
      if (!find(sight, key) && !key.startsWith('alert')) missed.set(key, 'has gone')
      return sight
    }

    begin(path)
    let sight = await arrive(stop)
    const home = sight.address
    remember(home)
    toDo.meet(sight, [])
    for (let presses = 0; presses < most; presses++) {
      const next = toDo.next(sight)
      if (next) sight = await pressNext(next, sight, home)
      else if (sight.covered) sight = await uncover(sight)
      else {
        const lost = toDo.lost()
        if (!lost) return
        sight = await bringBack(lost, sight)
      }
    }
    complain(`more than ${most} presses`)
  }

  async function uncover(sight: Sight) {
    begin(`${sight.address}: Escape`)
    await page.keyboard.press('Escape')
    const after = await see()
    if (after.covered && after.controls.length === sight.controls.length) throw new Error(`${sight.address}: Escape closes nothing`)
    return after
  }

  /** Pages where nobody has been yet, and the places on them that links lead to. An escalation is the same beside every list. */
  async function follow() {
    const pages = Map.groupBy(
      [...addresses].filter((address) => !address.endsWith('#page')),
      (address) => address.replace(/#.*|(?<=^\/queue\/E-\d+)\?.*/, ''),
    )
    for (const [address, links] of pages) {
      begin(`the link to ${address}`)
      const places = links.flatMap((link) => /(?<=#).+/.exec(link) ?? []).map(decodeURIComponent)
      if (address.startsWith('/api/')) await download(address)
      else if (places.length > 0 || !visited.has(address)) await find(address, places)
    }
  }

  async function find(address: string, places: readonly string[]) {
    await go(address)
    const there = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id.replace(/^field-/, '')))
    for (const place of places) if (!there.includes(place)) complain(`nothing there is called “${place}”`)
  }

  async function download(address: string) {
    const answer = await page.request.get(address)
    if (answer.ok()) return
    const { code }: { code?: string } = await answer.json().catch(() => ({}))
    if (code !== 'evidence.removed') complain(String(answer.status())) // a press before may have removed the file, which its link then says
  }

  async function leave() {
    begin('signing out')
    await go('/me')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('/sign-in')
    await walkThrough({ path: '/sign-in' })
  }

  for (let stop = waiting.shift(); stop; stop = waiting.shift()) await walkThrough(stop)
  await follow()
  await leave()
  // What was missed on one page may have been pressed on another, where it does the same.
  const never = [...missed].filter(([key]) => !pressed.has(key)).map(([key, why]) => `${key} (${why})`)
  return { pressed, addresses, missed: never, wrong: [...wrong] }
}
