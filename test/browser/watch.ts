import { look, type Sight } from './controls.ts'
import { expected, type Page } from './office.ts'

/** How long something may take that nobody asks the server for, in milliseconds: React holds back what it draws of code that came late. */
const late = { drawn: 50, code: 400 }

/** Watches one page: when it has come to rest, and what goes wrong on the way, after which step. */
export function watch(page: Page) {
  const [wrong, addresses, faults, busy] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<object>()]
  let [step, codeAt, refused] = ['', 0, '']
  const complain = (what: string) => wrong.add(`${step}: ${what}`)

  page.on('request', (request) => {
    if (/\/assets\/.*js$/.test(request.url())) codeAt = Date.now()
    if (!request.url().endsWith('/api/events')) busy.add(request)
  })
  page.on('requestfinished', (request) => busy.delete(request))
  page.on('requestfailed', (request) => busy.delete(request))
  page.on('pageerror', ({ message }) => complain(message))
  page.on('console', (message) => message.type() === 'error' && !expected(message.text()) && complain(message.text()))
  page.on('response', (answer) => {
    if (answer.status() < 400) return
    const said = `${answer.request().method()} ${new URL(answer.url()).pathname} is answered with ${answer.status()}`
    // What is missing in a form is said with 422, and on the page.
    if (answer.status() === 422 && answer.request().method() !== 'GET') refused = said
    else complain(said)
  })

  /** What is there once nothing is on its way any more. */
  async function rest(): Promise<Sight> {
    for (const until = Date.now() + 30_000; Date.now() < until; ) {
      const quiet = busy.size === 0
      const sight = await look(page)
      if (sight.resting && quiet && busy.size === 0) return sight
    }
    throw new Error(`${step}: the page does not come to rest`)
  }

  function judge(sight: Sight) {
    for (const fault of sight.faults) {
      if (!faults.has(fault)) complain(fault)
      faults.add(fault)
    }
    for (const address of sight.addresses) addresses.add(address)
    if (refused !== '' && !sight.refuses) complain(`${refused}, and the page does not say so`)
    refused = ''
    return sight
  }

  const see = async () => judge(await rest())

  /** The page after something was pressed, which may have brought code that it needed first. */
  async function seeAfter(before: Sight, since: number) {
    const sight = await rest()
    const isSame = sight.address === before.address && sight.controls.length === before.controls.length
    if (!isSame) return judge(sight)
    await page.waitForTimeout(codeAt < since ? late.drawn : late.code)
    return see()
  }

  /** Goes somewhere as a link does, without loading the app anew. */
  async function go(address: string) {
    await page.evaluate((address) => history.pushState({}, '', address), address)
    return see()
  }

  const begin = (next: string) => {
    step = next
  }
  return { wrong, addresses, complain, begin, see, seeAfter, go }
}
