import type { Database } from '#src/database/database.ts'
import { sopsInForce } from '#src/sops/versions.ts'

/** Where the SOPs in force hand cases on: their channels in Slack, and their teams and tags in the help desk. */
export async function handoffsOf(db: Database): Promise<{ channels: string[]; teams: string[]; tags: string[] }> {
  const handoffs = (await sopsInForce(db)).map(({ handoff }) => handoff)
  const teams = handoffs.flatMap(({ states }) => Object.values(states).map(({ team }) => team)).filter((team) => team !== 'keep' && team !== 'agent')
  return { channels: each(handoffs.map(({ channel }) => channel)), teams: each(teams), tags: each(handoffs.map(({ tag }) => tag)) }
}

const each = (names: string[]) => [...new Set(names)]
