import type { IntercomClient } from 'intercom-client'
import { asLines } from '#src/sops/macro/html.ts'
import { same } from './directory.ts'
import { reading } from './outcomes.ts'

/** Macros came with this version; everything else stays with the one that the client asks for. https://developers.intercom.com/docs/references/2.16/rest-api/api.intercom.io/macros, read 2026-11-28 */
const version = { headers: { 'Intercom-Version': '2.16' } }

/** The text of a macro by its name; null: no page has it. */
export async function macro(client: IntercomClient, name: string): Promise<string | null> {
  for (let after: string | null | undefined; after !== null; ) {
    const asked = after === undefined ? {} : { starting_after: after }
    const { data, pages } = await reading('macros', () => client.unstable.macros.listMacros({ per_page: 50, ...asked }, version))
    const found = data?.find((one) => one?.name !== undefined && same(one.name, name))
    if (found) return found.body_text ?? asLines(found.body ?? '').join('\n')
    after = pages?.next?.starting_after ?? null
  }
  return null
}
