import type { Intercom, IntercomClient } from 'intercom-client'
import { pagesUpTo } from '#src/foundation/pages.ts'
import { asLines } from '#src/sops/macro/html.ts'
import { same } from './directory.ts'
import { orNone, reading, refuse } from './outcomes.ts'
import { onward } from './pages.ts'

/** Macros came with this version; everything else stays with the one that the client asks for. https://developers.intercom.com/docs/references/2.16/rest-api/api.intercom.io/macros, read 2026-11-28 */
const version = { headers: { 'Intercom-Version': '2.16' } }

/** Of 50 macros each. */
const mostPages = 100

/** The text of a macro by its name; null: no page has it. */
export async function macro(client: IntercomClient, name: string): Promise<string | null> {
  const next = pagesUpTo(mostPages)
  for (let after: string | null | undefined; after !== null; ) {
    const asked = after === undefined ? {} : { starting_after: after }
    const page = await reading('macros', () => orNone(client.unstable.macros.listMacros({ per_page: 50, ...asked }, version)))
    if (page === null) return refuse('Intercom does not tell the macros of this workspace to apps (HTTP 404). Compare them by eye.')
    const found = page.data?.find((one) => one?.name !== undefined && same(one.name, name))
    if (found) return textOf(found)
    after = onward(next, page.pages?.next?.starting_after)
  }
  return null
}

/** Of the two forms in which Intercom gives it, the HTML keeps the lines apart. In it, what Intercom fills in by itself stands in tags. */
function textOf({ body, body_text }: Intercom.unstable.Macro): string {
  if (!body) return body_text ?? ''
  return asLines(body.replace(/<attribute\b[^<>]*?\bkey="([^"<>]*)"[^<>]*>(?:<\/attribute>)?/g, '{{$1}}')).join('\n')
}

export const macroPlace = (name: string) =>
  `In Intercom, open Settings → Macros, and there “${name}”; or make a macro of this name that everyone may see. Paste it in place of the macro’s text.`
