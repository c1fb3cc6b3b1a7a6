import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { openAuth } from '#src/people/auth.ts'
import { inHouse } from '../house.ts'
import { type Asker, addPeople } from '../people.ts'
import type { Reader } from './readers.ts'

/** A Baton on a data folder, in this process, with its API as readers: each answers, and none of them with a fault. */
export function doorsOf<T>(folder: string, use: (doors: Reader[]) => Promise<T>): Promise<T> {
  return inHouse(folder, async (house) => {
    const [agent] = await addPeople(house.db, 'tier1', 1)
    const [lead] = await addPeople(house.db, 'lead', 1)
    if (!agent || !lead) throw new Error('Somebody has to be there.')
    const auth = openAuth({ db: house.db, secret: 'a secret for the bench, and only for it', baseUrl: 'http://localhost' })
    const app = createApp({ ...house, auth, log: openLog('fatal'), clock: () => new Date(), web: null, desk: null })
    const send = async ({ token }: Asker, path: string, body: object) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await app.request(`http://localhost${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (answer.status >= 500 && answer.status !== 503) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
      return answer.json()
    }
    const { number } = (await send(agent, '/api/escalations', { ask: 'Which one?' })) as { number: string }
    await house.library.whole()
    return use([
      { name: 'POST article', longest: 20_000, read: (text) => send(lead, '/api/articles', { title: text.slice(0, 200) || 'a', body: text }) },
      { name: 'POST suggestions', longest: 20_000, read: (text) => send(agent, '/api/suggestions', { text }) },
      { name: 'POST SOP', longest: 64_000, read: (text) => send(lead, '/api/sops', { source: text }) },
      { name: 'POST check', longest: 200_000, read: (text) => send(agent, '/api/checks', { text }) },
      { name: 'POST intake', longest: 200_000, read: (text) => send(agent, '/api/intake', { text }) },
      {
        name: 'POST draft',
        longest: 20_000,
        read: (text) => send(agent, '/api/escalations', { ask: text, blocker: text, customer: { name: text }, proposal: { recommendation: text } }),
      },
      { name: 'POST comment', longest: 20_000, read: (text) => send(agent, `/api/escalations/${number}/comments`, { text }) },
    ])
  })
}
