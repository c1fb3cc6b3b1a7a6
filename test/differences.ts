import { newId } from '#src/foundation/ids.ts'
import { begin } from './begun.ts'
import type { Office } from './office.ts'

type Case = { id: string }

/** Two of Tomás’s decisions that are taken to differ; by themselves, or two that are there. Its id. */
export async function difference(office: Office, given?: readonly [earlier: Case, later: Case]): Promise<string> {
  const [earlier, later] = given ?? [(await begin(office, 'decided')).now(), (await begin(office, 'decided')).now()]
  const at = async ({ id }: Case) =>
    (await office.db.selectFrom('escalations').select('decided_at').where('id', '=', id).executeTakeFirstOrThrow()).decided_at ?? office.now()
  const row = {
    ...{ id: newId(), earlier_id: earlier.id, later_id: later.id, earlier_decided_at: await at(earlier), later_decided_at: await at(later) },
    ...{ how: JSON.stringify({ kind: 'amount', earlier: '20 %', later: '50 %' }), found_at: office.now() },
  }
  await office.db.insertInto('differences').values(row).execute()
  return row.id
}

/** Enough of them to be used up: each of six decisions beside each other. */
export async function manyDifferences(office: Office): Promise<string[]> {
  const decided = []
  for (let nth = 0; nth < 6; nth++) decided.push((await begin(office, 'decided')).now())
  const made = []
  for (const [nth, later] of decided.entries()) for (const earlier of decided.slice(0, nth)) made.push(await difference(office, [earlier, later]))
  return made
}
