import { ask } from '../load.ts'
import { inWindow, type Office } from './office.ts'
import { open } from './pages.ts'

const changes = 12

type Told = { number: string; version: number; holder: { sentence: string } }

/** Somebody reads an escalation, another accepts it and puts it back, again and again: the times from the wish until the reader sees who holds it, in milliseconds. */
export function untilSeen(office: Office): Promise<number[]> {
  return inWindow(office, office.triage, async (context) => {
    const [first] = (JSON.parse(await send(office, 'GET', '?view=queue&limit=1')) as { items: Told[] }).items
    if (!first) throw new Error('The queue is empty.')
    const page = await context.newPage()
    await open(page, `/queue/${first.number}?view=all`)
    const times: number[] = []
    let now = first
    while (times.length < changes) {
      const accepts = times.length % 2 === 0
      const from = performance.now()
      now = JSON.parse(
        await send(office, 'POST', `/${now.number}/${accepts ? 'acceptances' : 'releases'}`, accepts ? {} : { reason: 'For somebody else.' }, now),
      )
      await page
        .getByText(now.holder.sentence.replace(/ since.*/, ''))
        .first()
        .waitFor()
      times.push(performance.now() - from)
    }
    return times
  })
}

function send({ address, other }: Office, method: 'GET' | 'POST', path: string, body?: object, { version }: Partial<Told> = {}) {
  const headers = {
    authorization: `Bearer ${other.token}`,
    'content-type': 'application/json',
    'if-match': `"${version}"`,
    'idempotency-key': crypto.randomUUID(),
  }
  return ask({ address, path: `/api/escalations${path}`, method, headers, ...(body ? { text: JSON.stringify(body) } : {}) })
}
