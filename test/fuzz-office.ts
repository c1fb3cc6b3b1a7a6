import { hashPassword } from 'better-auth/crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Case } from '#src/cases/case.ts'
import { connect } from '#src/deliveries/connections.ts'
import { setPassword } from '#src/people/accept-invitation.ts'
import { hashSecret } from '#src/people/secrets.ts'
import { writeMacro } from '#src/sops/macro/write.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { deskOf, northwind } from './desk.ts'
import { manyDifferences } from './differences.ts'
import { png } from './files.ts'
import { ben, emailOf, lasting, maya, noon, noor, type Office, openOffice } from './office.ts'
import { precedent } from './precedents.ts'
import { upload } from './uploads.ts'

/** What placeholders stand for. `byNumber` takes turns, so that escalations are named both ways. */
export type Known = {
  cookie: string
  /** “next” of the page that was answered last. */
  cursor: string
  byNumber(): boolean
  value(name: string, at: string, version: number | undefined): string | undefined
}

const spare = '00000000-0000-4000-8000-00000000aaaa'
const spareToken = '00000000-0000-4000-8000-00000000bbbb'
/** Of Noor's, who makes most calls. */
const spareSession = '00000000-0000-4000-8000-00000000dddd'

/** An office in which calls find something to name: evidence, a team, somebody who may be sent away, a token that may be revoked. */
export async function openFuzzedOffice(seed: number): Promise<{ office: Office; known: Known }> {
  const office = await openOffice({ desk: (await deskOf(northwind)).desk })
  await addSpares(office)
  await letTicketsDrift(office)
  const article = (await office.as(noor).post('/api/articles', { title: 'Change the owner', body: 'Open Billing.' })).body.id
  await offer(office, article)
  const team = (await office.as(noor).post('/api/teams', { name: 'Night shift', members: [maya.id] })).body.id
  const invitation = (await office.as(noor).post('/api/people', { name: 'Guest', email: 'guest@example.com', role: 'tier1' })).body.token
  const files = await Promise.all([0, 1, 2].map(async (nth) => (await upload(office, maya, png(nth + 1, 1), `${nth}.png`)).about.id))
  await show(office, files)
  const deliveries = await undelivered(office)
  const views = await Promise.all(
    Array.from({ length: 20 }, async () => (await office.as(noor).post('/api/views', { name: 'Late', query: {} })).body.id as string),
  )
  const precedents = await manyPrecedents(office)
  const differences = await manyDifferences(office)
  const [sop] = (await shippedSops()).map(({ source, sop }) => ({ source, sop })).toReversed()
  const macro = sop ? writeMacro(Case.parse(completeCase), sop.sop) : ''
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
  // Keys come from the seed: fresh for each call, and the same again when a run is repeated.
  const [turns] = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 })
  const next = () => turns?.next().value ?? 0
  const values: Record<string, (at: string, version: number | undefined) => string | undefined> = {
    evidence: (at) => files[Number(at)],
    delivery: (at) => deliveries[Number(at) % deliveries.length],
    view: (at) => views[Number(at)],
    difference: (at) => differences[Number(at) % differences.length],
    precedent: (at) => precedents[Number(at) % precedents.length],
    spare: () => spare,
    token: () => spareToken,
    session: () => spareSession,
    team: () => team,
    article: () => article,
    invitation: () => invitation,
    key: () => `key-${next()}-${next()}`,
    version: (_, version = 1) => String(version),
    macro: () => inJson(macro),
    sop: (from) => inJson((sop?.source ?? '').slice(Number(from))),
    cursor: () => known.cursor,
  }
  const known: Known = {
    cookie: await cookieOf(office),
    cursor: '',
    byNumber: () => next() % 2 === 0,
    value: (name, at, version) => values[name]?.(at, version),
  }
  return { office, known }
}

/** Evidence is seen by nobody but its owner until an escalation shows it. */
async function show(office: Office, files: readonly string[]) {
  const written = { ...completeCase, evidence: files.map((id) => ({ id })) }
  await begin(office, 'submitted', written)
}

/** What has to be told by hand, of some cases; and a Slack and a help desk that have come since, so that it can be tried again. */
async function undelivered(office: Office): Promise<string[]> {
  for (let made = 0; made < 4; made++) await begin(office)
  const rows = await office.db.selectFrom('deliveries').select('id').where('state', '=', 'not-connected').orderBy('id').execute()
  const places = ['slack', 'helpdesk'] as const
  await connect(
    office.db,
    noon,
    places.map((place) => ({ place, called: 'Northwind', facts: {} })),
  )
  return rows.map(({ id }) => id)
}

/** Enough to be used up by whoever overrules and retires them; every second one is only proposed. */
async function manyPrecedents(office: Office): Promise<string[]> {
  const made = []
  for (let nth = 0; nth < 60; nth++) made.push((await precedent(office, { proposed: nth % 2 === 0 })).id)
  return made
}

/** From now on each ticket that is tagged has been changed by somebody since. */
async function letTicketsDrift({ db }: Office) {
  await sql`create function drift() returns trigger language plpgsql as $$
    begin
      insert into drifts (escalation_id, aspect, state, expected, found, noticed_at, repaired_at)
        select new.escalation_id, aspect, 'asks', 'on', 'off', new.promised_at, new.promised_at from unnest(array['tags', 'team', 'state']) aspect
        on conflict do nothing;
      return null;
    end
  $$`.execute(db)
  await sql`create trigger tickets_drift after insert on deliveries for each row when (new.what = 'tag') execute function drift()`.execute(db)
}

/** From now on whoever begins an escalation has been offered this article. */
async function offer({ db }: Office, article: string) {
  await sql`create function offer() returns trigger language plpgsql as $$
    begin
      insert into lookups values (new.id, 'Who changes the owner?', 1, true, new.created_at, new.created_at);
      insert into lookup_offers values (new.id, 'article', ${sql.lit(article)}, 'Change the owner', new.created_at);
      return null;
    end
  $$`.execute(db)
  await sql`create trigger offered after insert on escalations for each row execute function offer()`.execute(db)
}

async function addSpares({ db }: Office) {
  const at = { created_at: noon, updated_at: noon }
  await db
    .insertInto('people')
    .values({ id: spare, name: 'Spare', role: 'tier1', email: 'spare@example.com', ...at })
    .execute()
  const session = { id: spareSession, person_id: noor.id, token: 'spare session', ip_address: null, user_agent: null }
  const times = { created_at: new Date(), updated_at: new Date(), expires_at: new Date(Date.now() + 30 * 86_400_000) } // by the machine's clock
  await db
    .insertInto('sessions')
    .values({ ...session, ...times })
    .execute()
  const token = { person_id: spare, name: 'spare', created_at: noon, ...lasting }
  await db
    .insertInto('tokens')
    .values([
      { ...token, id: spareToken, token_hash: hashSecret('baton_spare') },
      { ...token, id: '00000000-0000-4000-8000-00000000cccc', token_hash: hashSecret('baton_revoked'), revoked_at: noon },
    ])
    .execute()
}

async function cookieOf(office: Office) {
  const password = 'correct horse battery'
  await setPassword({ db: office.db, now: noon }, ben.id, await hashPassword(password))
  const signedIn = await office.with().post('/api/auth/sign-in/email', { email: emailOf(ben), password })
  return signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
}
