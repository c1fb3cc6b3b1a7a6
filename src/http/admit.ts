import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Leave } from '#src/foundation/gate.ts'
import { openHeld } from './body/held.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Every request knows the bounds, and gives back the room its body took once it is answered. */
export function bounded(limits: Limits): MiddlewareHandler<Env> {
  return async (c, next) => {
    const held = openHeld(limits)
    c.set('limits', limits)
    c.set('held', held)
    try {
      await next()
    } finally {
      held.release()
    }
  }
}

/** Streams and uploads last long, and have bounds of their own. */
const lasts = ({ req }: Context<Env>) => req.path === '/api/events' || (req.path === '/api/evidence' && req.method === 'POST')

/** So many requests at once, of one person and of everybody; the others wait for a while. */
export const admitted: MiddlewareHandler<Env> = async (c, next) => {
  if (lasts(c)) return next()
  const { limits, actor } = c.var
  const own = actor && (await limits.requestsOfPerson.enter(actor.id))
  if (actor && !own) throw refuse('request.too_many_at_once', { most: limits.requestsOfPerson.size.most, retryAfter: 2 })
  try {
    await among(limits, next)
  } finally {
    own?.()
  }
}

async function among({ requests }: Limits, next: () => Promise<void>) {
  const leave = await requests.enter()
  if (!leave) throw refuse('request.busy', { retryAfter: 5 })
  try {
    await next()
  } finally {
    leave()
  }
}

/** Room for one more upload of this person. Whoever gets it gives it back. */
export async function admitUpload({ var: { limits, actor } }: Context<Env>): Promise<Leave> {
  const leave = await limits.uploadsOfPerson.enter(actor?.id ?? '')
  if (!leave) throw refuse('request.too_many_uploads', { most: limits.uploadsOfPerson.size.most, retryAfter: 10 })
  return leave
}

/** Room for one more stream of this person, and of this token where they come by one. Whoever gets it gives it back. */
export async function admitStream(c: Context<Env>): Promise<Leave> {
  const { limits, actor, bySession } = c.var
  const ofPerson = await limits.streamsOfPerson.enter(actor?.id ?? '')
  if (!ofPerson) throw tooManyStreams('You have', limits.streamsOfPerson.size.most)
  if (bySession) return ofPerson
  const ofToken = await limits.streamsOfToken.enter(
    createHash('sha256')
      .update(c.req.header('authorization') ?? '')
      .digest('hex'),
  )
  if (!ofToken) {
    ofPerson()
    throw tooManyStreams('This token has', limits.streamsOfToken.size.most)
  }
  return () => {
    ofPerson()
    ofToken()
  }
}

const tooManyStreams = (subject: 'You have' | 'This token has', most: number) => refuse('request.too_many_streams', { subject, most, retryAfter: 30 })
