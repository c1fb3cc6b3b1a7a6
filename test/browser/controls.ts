import { texts } from '#web/texts/texts.ts'
import type { Page } from './office.ts'

/** A link or a button as somebody meets it now; `mark` finds it again as long as it is drawn. */
export type Control = { mark: string; name: string; within: string; address: string | null; submits: boolean; keyboardOnly: boolean }

/** What is on the page now. `covered`: a dialog or a menu lies over it, and `controls` are only what is in that. */
export type Sight = {
  address: string
  covered: boolean
  resting: boolean
  /** Something says what is to be mended. */
  refuses: boolean
  faults: readonly string[]
  controls: readonly Control[]
  /** Where all of its links lead, within Baton. */
  addresses: readonly string[]
}

const { lost, fault, notFound, loading, copied, signOut } = texts.shell
const words: Record<'titles' | 'retries', string[]> & Record<'loading' | 'copied' | 'signOut', string> = {
  titles: [lost.title, fault.title, notFound.title],
  retries: [lost.retry, fault.reload],
  loading,
  copied,
  signOut,
}

/** All of it at once: hundreds of questions from outside would take most of the walk's time. */
export const look = (page: Page): Promise<Sight> =>
  page.evaluate(async ({ titles, retries, loading, copied, signOut }) => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const all = (selector: string, within: ParentNode = document) =>
      [...within.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
    const textOf = (one: Element) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const labelOf = (one: Element) => one.getAttribute('aria-label') ?? (one.ariaLabelledByElements ?? []).map(textOf).join(' ')
    const nameOf = (one: Element) => labelOf(one) || textOf(one) || one.getAttribute('title') || one.querySelector('img')?.alt || ''
    const around = (one: Element) => {
      if (one.closest('nav')) return 'nav'
      if (one.closest('[role="alert"]')) return 'alert'
      const named = one.parentElement?.closest('[role="group"], [role="region"], [role="dialog"], [role="menu"], section[aria-labelledby], form[aria-label]')
      return named ? labelOf(named) : ''
    }
    const addressOf = (one: Element) => (one instanceof HTMLAnchorElement ? one.href.replace(location.origin, '') : '')
    const controlOf = (one: Element) => {
      const mark = one.getAttribute('data-walk') ?? crypto.randomUUID()
      one.setAttribute('data-walk', mark)
      return {
        mark,
        name: nameOf(one),
        within: around(one),
        address: one instanceof HTMLAnchorElement ? addressOf(one) : null,
        submits: one instanceof HTMLButtonElement && one.type === 'submit',
        keyboardOnly: one.getBoundingClientRect().bottom + scrollY <= 0,
      }
    }
    const top = all('[role="dialog"], [role="menu"]').at(-1)
    // A download is no page, and whoever signs out has seen all that there was.
    const elsewhere = (one: Element) => one.matches('a[target="_blank"], a[href^="/api/"]') || textOf(one) === signOut
    const usable = (one: Element) =>
      !one.matches(':disabled, [aria-disabled="true"], [data-disabled], [inert] *, [aria-hidden="true"]') && textOf(one) !== copied
    const pressable = all('a[href], button, summary, [role="button"], [role="menuitem"], [role="tab"]', top).filter(usable)
    const errors = [...all('h1').filter((one) => titles.includes(textOf(one))), ...all('button').filter((one) => retries.includes(textOf(one)))]
    const begun = (one: Element) => one.outerHTML.replace(/>.*/s, '>')
    const nameless = pressable.filter((one) => nameOf(one) === '').map((one) => `It has no name: ${begun(one)}`)
    const leaves = (one: Element) => one.matches('a[href^="http"]:not([target="_blank"][rel~="noopener"])')
    const unsafe = pressable.filter(leaves).map((one) => `It leaves Baton without a window of its own: ${begun(one)}`)
    const router: { state: { isLoading: boolean } } = Reflect.get(globalThis, '__TSR_ROUTER__')
    return {
      address: location.href.replace(location.origin, ''),
      covered: top !== undefined,
      resting: !router.state.isLoading && !all('[role="status"]').some((one) => labelOf(one) === loading),
      refuses: all('[aria-invalid="true"], [role="alert"]').length > 0,
      faults: [...errors.map((one) => `“${textOf(one)}” at ${location.href}`), ...nameless, ...unsafe],
      controls: pressable.filter((one) => !elsewhere(one)).map(controlOf),
      addresses: all('a[href]')
        .map(addressOf)
        .filter((address) => address.startsWith('/')),
    }
  }, words)
