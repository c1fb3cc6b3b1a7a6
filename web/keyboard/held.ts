/** What takes the keys that were held: a form, a menu or a dialog to which the focus has come. */
const taker = 'form, [role="menu"], [role="dialog"]'

/** How long keys are held at most; how long the focus may take to come once the code is there; how long each key is given to take effect: in milliseconds. */
const longest = 10_000
const patience = 1_000
const pause = 10

/** A letter or sign; “@” takes Ctrl and Alt on some keyboards. */
const isWritten = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => key.length === 1 && ctrlKey === altKey && !metaKey

/** Of the browser itself, such as Ctrl R and F5. */
const isBrowsers = (event: KeyboardEvent) =>
  /^F\d/.test(event.key) || ((event.ctrlKey || event.metaKey || event.altKey) && event.key !== 'Enter' && !isWritten(event))

/**
 * Keeps the keys that are pressed, and what is pasted, while what they are meant for is still on its way: nobody waits for a page before they type on.
 * `handOver` gives them, in their order, to what has the focus by then; `drop` lets them go.
 */
export function holdKeys() {
  const held: (KeyboardEvent | string)[] = []
  const before = document.activeElement
  const hold = (event: KeyboardEvent) => {
    if (!event.isTrusted || isBrowsers(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held.push(event)
  }
  const holdPasted = (event: ClipboardEvent) => held.push(event.clipboardData?.getData('text/plain') ?? '')
  const drop = () => {
    removeEventListener('keydown', hold, { capture: true })
    removeEventListener('paste', holdPasted, { capture: true })
  }
  addEventListener('keydown', hold, { capture: true })
  addEventListener('paste', holdPasted, { capture: true })
  setTimeout(drop, longest) // a line may be so slow that people would take the page for dead
  const handOver = async () => {
    const taken = await focusComes(before)
    for (let event = held.shift(); taken && event !== undefined; event = held.shift()) {
      if (typeof event === 'string') write(event)
      else press(event)
      await rest()
    }
    drop()
  }
  return { handOver, drop }
}

const rest = () => new Promise((done) => setTimeout(done, pause))

async function focusComes(before: Element | null): Promise<boolean> {
  const end = performance.now() + patience
  while (document.activeElement === before || !document.activeElement?.closest(taker)) {
    if (performance.now() > end) return false
    await rest()
  }
  return true
}

/** The key once more, and what a browser would have done with it: it does nothing of that for an event that a page makes. */
function press(event: KeyboardEvent) {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event
  const target = document.activeElement as HTMLElement
  const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true })
  if (!target.dispatchEvent(again)) return
  if (key === 'Tab') return tab(target, shiftKey ? -1 : 1)
  if (isPressed(target, key)) return target.click()
  if (key === 'Backspace') document.execCommand('delete')
  else if (key === 'Enter' && target.tagName === 'TEXTAREA') write('\n')
  else if (isWritten(event)) write(key)
}

/** As if it was typed, with all that a page hears of that. */
const write = (text: string) => document.execCommand('insertText', false, text)

const isPressed = (target: Element, key: string) =>
  target.matches('button, [type="checkbox"], [type="radio"]') && (key === ' ' || (key === 'Enter' && target.matches('button')))

function tab(from: Element, by: 1 | -1) {
  const fields = [...(from.closest(taker)?.querySelectorAll<HTMLElement>('input, textarea, select, button, [tabindex]') ?? [])]
  const reached = fields.filter((field) => field === from || (field.tabIndex >= 0 && !field.matches('[type="hidden"], :disabled') && isChosen(field)))
  reached[reached.indexOf(from as HTMLElement) + by]?.focus()
}

/** Of the choices of one group Tab reaches the one that is chosen. */
const isChosen = (field: HTMLElement) => !(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked
