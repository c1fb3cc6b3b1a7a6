import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Env } from './router.ts'

/** Node's own request and answer behind a context. Empty where there is no socket, as in tests. */
export const socketOf = ({ env }: Context<Env>): Partial<HttpBindings> => env ?? {}
