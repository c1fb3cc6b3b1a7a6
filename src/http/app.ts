import { except } from 'hono/combine'
import { secureHeaders } from 'hono/secure-headers'
import type { Database } from '#src/database/database.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Live } from '#src/escalations/live.ts'
import type { Readiness } from '#src/evidence/readiness.ts'
import type { Store } from '#src/evidence/store.ts'
import type { Log } from '#src/foundation/log.ts'
import { type Networks, noNetworks } from '#src/foundation/networks.ts'
import type { Library } from '#src/knowledge/library/library.ts'
import type { Auth } from '#src/people/auth.ts'
import { personBehind } from '#src/people/sign-in.ts'
import type { Queue } from '#src/queue/queue.ts'
import { clientAddress } from './address.ts'
import { admitted, bounded } from './admit.ts'
import { answerError, answerUnknownRoute } from './answers.ts'
import { guarded } from './body/guarded.ts'
import { describeApi, documents } from './documents.ts'
import { jsonOnly, numbered, readableAddress } from './edge.ts'
import { closedByDefault } from './headers.ts'
import { type LimitSizes, openLimits } from './limits.ts'
import { operations } from './operations.ts'
import { ownHostOnly } from './own-host.ts'
import { pages } from './pages.ts'
import { countedProofs } from './proofs.ts'
import { router } from './router.ts'
import { articles } from './routes/articles.ts'
import { audit } from './routes/audit.ts'
import { checks } from './routes/checks.ts'
import { comments } from './routes/comments.ts'
import { connections } from './routes/connections.ts'
import { deciding, differences } from './routes/consistency.ts'
import { counts } from './routes/counts.ts'
import { deliveries } from './routes/deliveries.ts'
import { demo } from './routes/demo.ts'
import { type Dev, dev } from './routes/dev.ts'
import { drift } from './routes/drift.ts'
import { escalations } from './routes/escalations.ts'
import { events } from './routes/events.ts'
import { evidence } from './routes/evidence.ts'
import { held } from './routes/held.ts'
import { insights } from './routes/insights.ts'
import { invitations } from './routes/invitations.ts'
import { joins } from './routes/joins.ts'
import { lookups } from './routes/lookups.ts'
import { me } from './routes/me.ts'
import { moves } from './routes/moves.ts'
import { notices } from './routes/notices.ts'
import { people } from './routes/people.ts'
import { precedentForm, precedents } from './routes/precedents.ts'
import { presence } from './routes/presence.ts'
import { sessions } from './routes/sessions.ts'
import { setup } from './routes/setup.ts'
import { sops } from './routes/sops.ts'
import { suggesting } from './routes/suggestions.ts'
import { teams } from './routes/teams.ts'
import { ticketContext } from './routes/ticket-context.ts'
import { tickets } from './routes/tickets.ts'
import { tokens } from './routes/tokens.ts'
import { views } from './routes/views.ts'
import { workspace } from './routes/workspace.ts'

/**
 * What the doors stand on. `clock` is asked once a request, so that everything in one action shares one instant.
 * `dev`: doors without a lock, for development; not there at all when it is missing.
 * `desk`: the help desk, for what is asked of it; without one, nothing is.
 * `url`: the one address at which people reach Baton; null or missing where they may use any. `isProxy`: which proxies are trusted; none by default.
 * `limits`: other bounds than usual, for tests.
 * `web`: the folder of the built browser app; null for the API alone. `answerSlack`, `answerIntercom`: take what these say, where they say it by request.
 */
export type House = {
  db: Database
  queue: Queue
  live: Live
  library: Library
  store: Store
  readiness: Pick<Readiness, 'check'>
  auth: Auth
  log: Log
  clock: () => Date
  web: string | null
  url?: string | null
  isProxy?: Networks
  desk?: HelpDesk | null
  dev?: Dev
  limits?: LimitSizes
  answerSlack?: Answer | null
  answerIntercom?: { webhooks: Answer; canvas: Answer } | null
}

type Answer = (request: Request) => Promise<Response>

/** better-auth's parts of Baton take 10,000 characters, of four bytes at most. */
const signInSize = { most: 40_000, inWords: '40 kB' }

export function createApp(house: House) {
  const { auth, log, url = null, isProxy = noNetworks } = house
  const { routes, measured } = operations(house.readiness)
  const app = router()
  app.onError(answerError(log))
  app.notFound(answerUnknownRoute)
  app.use(numbered(log), measured, closedByDefault, secureHeaders(), bounded(openLimits(house.limits)), readableAddress)
  app.use(async (c, next) => {
    c.set('address', clientAddress(c, isProxy))
    await next()
  })
  app.use(ownHostOnly(url, isProxy))
  app.route('/', routes)
  app.route('/', documents)
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(guarded(c, signInSize), c.get('address'), house.clock()))
  hearOutside(app, house)
  app.use('/api/*', countedProofs(auth))
  knowCallers(app, house)
  // Uploads are no JSON, and count their own bytes.
  app.use('/api/*', admitted, except('/api/evidence', jsonOnly))
  app.route('/api/escalations', escalations)
  app.route('/api/escalations', moves)
  app.route('/api/escalations', comments)
  app.route('/api/escalations', presence)
  app.route('/api/escalations', ticketContext(house.desk ?? null))
  app.route('/api/escalations', drift)
  app.route('/api/escalations', precedentForm)
  app.route('/api/escalations', lookups)
  app.route('/api/escalations', held)
  app.route('/api/escalations', joins)
  app.route('/api/escalations', deciding(house.library))
  app.route('/api/insights', insights)
  app.route('/api', checks)
  app.route('/api', suggesting(house.library))
  app.route('/api/articles', articles)
  app.route('/api/counts', counts)
  app.route('/api/connections', connections)
  app.route('/api/deliveries', deliveries)
  app.route('/api/differences', differences)
  app.route('/api/events', events(house))
  app.route('/api/sops', sops(house.desk ?? null))
  app.route('/api/evidence', evidence(house.store))
  app.route('/api/me', me)
  app.route('/api/me/sessions', sessions)
  app.route('/api/notices', notices)
  app.route('/api/views', views)
  app.route('/api/people', people)
  app.route('/api/precedents', precedents)
  app.route('/api/teams', teams)
  app.route('/api/tickets', tickets(house.desk ?? null))
  app.route('/api/tokens', tokens)
  app.route('/api/invitations', invitations)
  app.route('/api/setup', setup)
  app.route('/api/workspace', workspace)
  app.route('/api/audit', audit)
  app.route('/api/demo', demo(house.store))
  if (house.dev) app.route('/api/dev', dev(house.dev))
  describeApi(app)
  app.route('/', pages(house.web))
  return app
}

/** Places that say something by request sign it, and are no callers of the API. */
function hearOutside(app: ReturnType<typeof router>, { answerSlack, answerIntercom, log }: House) {
  app.on('POST', ['/slack/*', '/intercom/*'], async (c, next) => {
    await next()
    // Signatures are not limited: they cannot be guessed, and Slack and Intercom share their addresses with nobody who should be locked out.
    if (c.res.status === 401)
      log.warn({ proof: 'signature', outcome: 'failed', route: c.req.path, address: c.get('address') }, 'a proof of identity was refused')
  })
  if (answerSlack) app.post('/slack/events', (c) => answerSlack(guarded(c)))
  if (!answerIntercom) return
  app.post('/intercom/webhooks', (c) => answerIntercom.webhooks(guarded(c)))
  app.get('/intercom/webhooks', (c) => c.text('Intercom tells Baton here what happens.')) // it asks so, by HEAD, whether somebody is there
  app.on('POST', ['/intercom/canvas/initialize', '/intercom/canvas/submit'], (c) => answerIntercom.canvas(guarded(c)))
}

/** From here on every route knows who asks, when, and in which time zone they read. */
function knowCallers(app: ReturnType<typeof router>, { db, queue, auth, clock }: House) {
  app.use('/api/*', async (c, next) => {
    const now = clock()
    const { person, zone, access, bySession, cookies } = await personBehind({ db, auth, now }, c.req.raw.headers)
    c.set('db', db)
    c.set('queue', queue)
    c.set('now', now)
    c.set('zone', zone)
    c.set('actor', person)
    c.set('access', access)
    c.set('bySession', bySession)
    await next()
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  })
}
