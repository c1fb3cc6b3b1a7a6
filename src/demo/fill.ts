import type { Database } from '#src/database/database.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import type { Store } from '#src/evidence/store.ts'
import { newId } from '#src/foundation/ids.ts'
import { changePerson } from '#src/people/change.ts'
import { inTransaction } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import type { Queue } from '#src/queue/queue.ts'
import { look } from '#src/reminders/look.ts'
import { writeArticles } from './articles.ts'
import { invited, moveIn, type People, setUpByMinh } from './move-in.ts'
import { isPlay, plays } from './play.ts'
import { refuse } from './refusals.ts'
import { type Happens, readScript } from './script.ts'
import { isNick, whoLeft, workspace } from './team.ts'
import { whenWorked, workIn, workUntil } from './working-time.ts'

/** `askedBy`: the only person who may be there already; null where the workspace is not set up yet, and is to be the demo's own. */
type Ground = { db: Database; queue: Queue; store: Store; end: Date; password: string; askedBy: Named | null }

/** The people, and the ids of the articles and of the escalations that the keys of the script have become. */
type Stage = Ground & { people: People; articles: Map<string, string>; ids: Map<string, string> }

/** How long before the end the team moves in, in time of work. */
const movedIn = '21d'

/**
 * Fills a database with a team and its escalations over the last four weeks, by the same moves that people make, and ends at `end`.
 * All of it or nothing: it is one transaction, some seconds long. Refuses where anybody or anything else is already.
 * `password` becomes everybody's. Answers the number of the escalation that each key of the script has become.
 */
export async function fillWithDemo(ground: Ground): Promise<Map<string, string>> {
  const script = await readScript()
  return inTransaction(ground, async (ground) => {
    await mustBeEmpty(ground)
    const people = await enter(ground)
    const stage: Stage = { ...ground, people, articles: await writeArticles({ ...ground, people }), ids: new Map() }
    for (const line of script) await play(stage, line)
    await sayGoodbye(stage)
    return numbersOf(stage)
  })
}

/** What a real person did stands in the audit when it was done; only what the demo's own people do is dated back. */
async function enter(ground: Ground) {
  const longAgo = { ...ground, now: whenWorked(workUntil(ground.end) - workIn(movedIn)) }
  const minh = ground.askedBy ? await invited({ ...ground, now: ground.end }, ground.askedBy, 'minh') : await setUpByMinh(longAgo)
  return moveIn(longAgo, minh)
}

async function numbersOf({ db, ids }: Stage): Promise<Map<string, string>> {
  const rows = await db.selectFrom('escalations').select(['id', 'number']).execute()
  const numbers = new Map(rows.map((row) => [row.id, shortNumber(row)]))
  return new Map([...ids].map(([key, id]) => [key, numbers.get(id) ?? id]))
}

async function mustBeEmpty({ db, askedBy }: Ground) {
  const people = await db.selectFrom('people').select('id').execute()
  const escalations = await db.selectFrom('escalations').select('id').execute()
  const others = people.filter(({ id }) => id !== askedBy?.id)
  if (others.length + escalations.length > 0) throw refuse('demo.not_empty', { people: people.length, escalations: escalations.length })
}

async function play(stage: Stage, { key, before, who, does, facts }: Happens) {
  const { db, queue, store, ids, end } = stage
  const now = whenWorked(workUntil(end) - before)
  const id = ids.get(key)
  if (does === 'look' && id !== undefined) return look({ db, queue, now, zone: workspace.timeZone }, id)
  if (!isNick(who) || !isPlay(does)) throw new Error(`“${who} ${does}” in the story of ${key}: nobody plays that`)
  const context = { db, queue, now, zone: workspace.timeZone, actor: stage.people[who], key: newId() }
  const stands = id === undefined ? undefined : await findEscalation(context, id)
  const idOf = (other: string) => ids.get(other) ?? other
  const after = await plays[does]({ context, store, stands, idOf }, resolved(stage, before, facts))
  ids.set(key, after.id)
}

async function sayGoodbye({ db, end, people }: Stage) {
  const now = whenWorked(workUntil(end) - workIn(whoLeft.before))
  await changePerson({ db, now, zone: workspace.timeZone, actor: people.minh }, people[whoLeft.nick].id, { left: true })
}

/** What only the stage knows, put into a line's facts: when `until` is, and who or which a name stands for. */
function resolved({ people, articles, ids, end }: Stage, before: number, facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts
  const meant = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    if (name === 'until') return whenWorked(workUntil(end) - before + workIn(value)).toISOString()
    if (name === 'into') return ids.get(value)
    if (name === 'id') return articles.get(value) ?? value
    if (name === 'to' || name === 'person') return personOf(people, value)
    return name === 'text' ? mentioning(people, value) : value
  }
  return JSON.parse(JSON.stringify(facts), meant)
}

/** `@leila` in a text, as the mention that people type. */
const mentioning = (people: People, text: string) => text.replaceAll(/@(\w+)/g, (said, nick) => (isNick(nick) ? `@${people[nick].id}` : said))

const personOf = (people: People, said: string) => (isNick(said) ? people[said].id : said)
