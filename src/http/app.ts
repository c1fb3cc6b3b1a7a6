import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Auth } from '#src/people/auth.ts'
import { personBehind } from '#src/people/sign-in.ts'
import type { Queue } from '#src/queue/queue.ts'
import { answerError, answerUnknownRoute } from './answers.ts'
import { jsonOnly, limited, numbered } from './edge.ts'
import { router } from './router.ts'

/** What the doors stand on. `clock` is asked once a request, so that everything in one action shares one instant. */
export type House = { db: Database; queue: Queue; auth: Auth; log: Log; clock: () => Date }

export function createApp({ db, queue, auth, log, clock }: House) {
  const app = router()
  app.onError(answerError(log))
  app.notFound(answerUnknownRoute)
  app.use(numbered(log))
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(c.req.raw))
  app.use('/api/*', async (c, next) => {
    const { person, bySession } = await personBehind({ db, auth, now: clock() }, c.req.raw.headers)
    c.set('db', db)
    c.set('queue', queue)
    c.set('now', clock())
    c.set('actor', person)
    c.set('bySession', bySession)
    await next()
  })
  app.use('/api/*', limited, jsonOnly)
  return app
}
