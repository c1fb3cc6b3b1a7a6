import { createRoute } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { changeOf, LiveChange, Missed, mayHear } from '#src/escalations/announcement.ts'
import type { Told } from '#src/escalations/feed.ts'
import type { Live } from '#src/escalations/live.ts'
import { changesSince, newestChange } from '#src/escalations/since.ts'
import { inTime, TooLong } from '#src/foundation/in-time.ts'
import type { Log } from '#src/foundation/log.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import type { Auth } from '#src/people/auth.ts'
import type { Reading } from '#src/people/context.ts'
import { personBehind } from '#src/people/sign-in.ts'
import { admitStream } from '../admit.ts'
import { callers } from '../callers.ts'
import { reading, refused, router } from '../router.ts'
import { socketOf } from '../socket.ts'

type Ground = { live: Live; auth: Auth; log: Log; clock: () => Date }

/** For how long a reader may take nothing while there is more than their line and Node keep for them, in milliseconds. */
const longestStall = 60_000

/** How soon a browser comes back after a break, in milliseconds. */
const retry = 2_000

const description =
  'Server-sent events, until the session ends; the schema is that of one message’s “data”. After a break, “Last-Event-ID” brings the last change of each escalation since; “missed” says to read everything again.'

const follow = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Every change that you may hear of, as it happens',
  request: { headers: z.object({ 'last-event-id': z.string().optional() }) },
  responses: { 200: { description, content: { 'text/event-stream': { schema: z.union([LiveChange, Missed]) } } }, ...refused },
})

// Proxies must pass each message on at once; and the line is of no use to anything else once the stream is over.
const headers = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'close' }

export const events = ({ live, auth, log, clock }: Ground) =>
  router().openapi(follow, async (c) => {
    const context = reading(c)
    // What has begun can set no cookie any more, so it prolongs no session either.
    const looking = { ...auth, prolong: async () => [] }
    const stillHere = () => isHere(context, () => personBehind({ db: context.db, auth: looking, now: clock() }, c.req.raw.headers))
    const leave = await admitStream(c)
    const answer = streamSSE(c, async (stream) => {
      // A HEAD is answered with the headers alone: nobody would read the rest, nor ever go away.
      if (c.req.method === 'HEAD') return leave()
      await tellChanges(stream, live, { context, heard: c.req.valid('header')['last-event-id'], stillHere }).catch((error: Error) => {
        log.warn({ requestId: c.get('requestId'), reason: error.message }, 'a stream of changes broke off')
        if (error instanceof TooLong) socketOf(c).outgoing?.destroy() // its end would not be read either
      })
      leave()
    })
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
    return answer as never
  })

/** `context.actor` is who reads, as they were when they were looked at last; `heard`: the last message that reached them. */
type Visit = { context: Reading; heard: string | undefined; stillHere(): Promise<boolean> }

async function tellChanges(stream: SSEStreamingApi, live: Live, { context, heard, stillHere }: Visit) {
  const feed = await live.follow(() => context.actor)
  stream.onAbort(feed.end)
  if (stream.aborted) feed.end() // the client left before this was listened to: the stream gives back its room at once
  try {
    await begin(stream, context, heard)
    for await (const told of feed.told) {
      if (stream.aborted || (told === 'nothing' && !(await stillHere()))) return
      // What was put beside a change of their role is judged by the role they have since.
      if (typeof told === 'object' && !mayHear(context.actor, told)) continue
      await inTime(longestStall, tell(stream, context, told))
    }
  } finally {
    feed.end()
  }
}

/** What came after the last message that was heard; or from where a next visit goes on. */
async function begin(stream: SSEStreamingApi, context: Reading, heard: string | undefined) {
  if (heard === undefined) return stream.write(`retry: ${retry}\nid: ${await newestChange(context.db)}\n\n`)
  await stream.write(`retry: ${retry}\n\n`)
  const since = /^\d{1,15}$/.test(heard) ? await changesSince(context, Number(heard)) : null
  for (const change of since ?? ['missed' as const]) await tell(stream, context, change)
}

async function tell(stream: SSEStreamingApi, { db }: Reading, told: Told) {
  if (told === 'nothing') return stream.write(': still here\n\n')
  if (told === 'missed') return stream.writeSSE({ id: String(await newestChange(db)), data: JSON.stringify({ kind: 'missed' }) })
  return stream.writeSSE({ ...(told.seq === null ? {} : { id: String(told.seq) }), data: JSON.stringify(changeOf(told)) })
}

/** False once the session has ended, the token was revoked or they have left. While the database is away they are taken for who they were. */
async function isHere(context: Reading, ask: () => ReturnType<typeof personBehind>): Promise<boolean> {
  try {
    const { person } = await ask()
    context.actor = person ?? context.actor
    return person !== null
  } catch (error) {
    return !(error instanceof Refusal)
  }
}
