import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { words } from '#src/foundation/text.ts'
import { administering } from '#src/people/administrators.ts'
import { audited, changesBetween } from '#src/people/audited.ts'
import type { Reading } from '#src/people/context.ts'
import { readWorkspace } from './workspace.ts'

/** What every help desk has of a ticket's company and contact; `attributes.` is followed by the desk's own name for one. */
const known = ['company.name', 'company.plan', 'company.monthlySpend', 'company.size', 'contact.name', 'contact.email'] as const
const attribute = /^(?:company|contact)\.attributes\../

/** Where a value is taken from: `company.plan`, `contact.attributes.persona`. */
const Source = words('Say where it is taken from.', 200)
  .refine(
    (given) => known.some((one) => one === given) || attribute.test(given),
    `Take ${known.join(', ')}, or company.attributes. or contact.attributes. and the name that the help desk has for it.`,
  )
  .meta({ example: 'company.attributes.tier' })

/** What the help desk writes, and what it is called in a case. */
const Translation = z.strictObject({ written: words('Say what the help desk writes.', 200), value: words('Say what it is called here.', 200) })

/** How one field is filled: from the first of the sources that has something. From none: it is left to people. */
const Rule = z
  .strictObject({
    from: z.array(Source).max(10, 'Keep this to 10 sources.'),
    words: z.array(Translation).max(200, 'Keep this to 200 translations.').default([]),
  })
  .meta({ id: 'MappingRule' })

/** What of a customer comes from the help desk. Nothing else that the desk knows of people is kept. */
export const Mapping = z.strictObject({ name: Rule, persona: Rule, plan: Rule, health: Rule, notes: Rule }).meta({ id: 'Mapping' })
export type Mapping = z.infer<typeof Mapping>
export type MappedField = keyof Mapping

export const MappingChange = z.strictObject({ name: Rule, persona: Rule, plan: Rule, health: Rule, notes: Rule }).partial()

const nothing = { from: [], words: [] }

/** Until an administrator says otherwise: what every help desk knows. */
export const usualMapping: Mapping = {
  ...{ name: { from: ['company.name', 'contact.name'], words: [] }, plan: { from: ['company.plan'], words: [] } },
  ...{ persona: nothing, health: nothing, notes: nothing },
}

export async function readMapping({ db }: { db: Database }): Promise<Mapping> {
  const row = await db.selectFrom('workspace').select('mapping').executeTakeFirst()
  return { ...usualMapping, ...(row?.mapping as Partial<Mapping> | null | undefined) } // `changeMapping` is the only writer
}

/** Each field that is named is filled so from now on; what was filled already stays. */
export function changeMapping(context: Reading, asked: z.infer<typeof MappingChange>): Promise<Mapping> {
  // One change follows the other, because administrators take turns.
  return administering(context, async (context) => {
    const before = await readMapping(context)
    const after = { ...before, ...asked }
    const changes = changesBetween(before, after)
    if (Object.keys(changes).length === 0) return before
    await write(context, JSON.stringify(after))
    await audited(context, 'mapping-changed', { changes })
    return after
  })
}

/** The workspace has a row only once it has been named. */
async function write({ db }: Reading, mapping: string) {
  const { name, timeZone } = await readWorkspace({ db })
  await db
    .insertInto('workspace')
    .values({ name, time_zone: timeZone, mapping })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ mapping }))
    .execute()
}
