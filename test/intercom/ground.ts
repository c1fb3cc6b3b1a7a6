import { afterAll, beforeEach, expect } from 'vitest'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { intercom } from '#src/channels/intercom/intercom.ts'
import { openFront, type Sent } from './front.ts'
import { hasContract, openProxy, withoutContract } from './proxy.ts'
import { openServer } from './server.ts'
import { openWorld, token, type World } from './world.ts'

/**
 * An Intercom for a file of tests: its state is new for each of them. `checked`: everything is held against Intercom's own contract on its way,
 * where that is there. Macros are not in it, and go past.
 */
export async function openGround({ checked = false } = {}) {
  let world = openWorld()
  const server = await openServer(() => world)
  if (checked && !hasContract) process.stderr.write(`${withoutContract}\n`)
  const proxy = checked && hasContract ? await openProxy(server.url) : null
  const all: Sent[] = []
  const front = await openFront((path) => (proxy === null || path.startsWith('/macros') ? server.url : proxy.url))
  beforeEach(() => {
    world = openWorld()
    front.interfere(() => undefined)
    all.push(...front.sent.splice(0))
  })
  afterAll(async () => {
    all.push(...front.sent)
    front.close()
    await proxy?.close()
    server.close()
    expect(all.filter((sent) => !staysAmongColleagues(sent))).toEqual([])
  })
  return {
    world: () => world,
    enter: (given: Partial<World>) => {
      world = openWorld(given)
      return world
    },
    front,
    proxy,
    client: (more: Partial<Parameters<typeof intercomClient>[0]> = {}) => intercomClient({ token, apiUrl: front.apiUrl, ...more }),
    desk(more: Partial<Parameters<typeof intercomClient>[0]> = {}, clock = () => new Date(world.now() * 1_000)) {
      return intercom({ client: this.client(more), called: 'Northwind Support', baseUrl: 'https://baton.example.com', clock })
    },
  }
}

/** What may leave for Intercom: nothing else does, in any test. */
const harmless: readonly (readonly [call: RegExp, fields: readonly string[], says: RegExp])[] = [
  [/^GET \/(?:me|admins|teams|tags|contacts|conversations|tickets|articles|macros)\b/, [], /^$/],
  [/^POST \/(?:conversations|tickets|contacts)\/search$/, ['query', 'pagination'], /./],
  [/^POST \/companies\/list\?per_page=1$/, [], /^$/],
  [/^POST \/(?:conversations|tickets)\/\d+\/reply$/, ['message_type', 'type', 'admin_id', 'body'], /^\{"message_type":"note"/],
  [/^POST \/conversations\/\d+\/parts$/, ['message_type', 'type', 'admin_id', 'assignee_id'], /^\{"message_type":"assignment"/],
  [/^PUT \/tickets\/\d+$/, ['admin_id', 'assignee_id'], /./],
  [/^POST \/(?:conversations|tickets)\/\d+\/tags$/, ['id', 'admin_id'], /./],
  [/^DELETE \/(?:conversations|tickets)\/\d+\/tags\/\d+$/, ['admin_id'], /./],
  [/^POST \/tags$/, ['name'], /./],
]

/** Nothing of it can reach a customer: notes are the only reply, and an assignment has no words. */
function staysAmongColleagues({ method, path, body }: Sent): boolean {
  const fields = body === '' ? [] : Object.keys(JSON.parse(body))
  return harmless.some(([call, known, says]) => call.test(`${method} ${path}`) && says.test(body) && fields.every((field) => known.includes(field)))
}
