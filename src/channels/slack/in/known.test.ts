import { expect, test, vi } from 'vitest'
import { findEscalation } from '#src/escalations/find.ts'
import { begin } from '#test/begun.ts'
import { completeCase } from '#test/cases.ts'
import { ben, lin, maya, openOffice, tomas } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { proposal, typed } from '#test/slack/typed-case.ts'
import { type Seen, wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

const owner = { title: 'Change the owner of an account', body: 'Open **Billing**, choose *Change owner*, and confirm it by e-mail.' }
const question = 'How do I change the owner of this account?'
const look = { type: 'button', action_id: 'known-look', block_id: 'known look' }
const about = (action_id: string, { id, kind = 'article' }: { id: string; kind?: string }) => ({ type: 'button', action_id, value: `${kind} ${id}` })

/** Maya before an open window, and an article about the owner of an account. */
async function opened() {
  const office = await openOffice()
  const article = (await office.as(tomas).post('/api/articles', owner)).body as { id: string }
  const slack = await openSlack()
  const hands = await openHands(office, slack)
  const asMaya = await hands.as(maya)
  await office.library.whole()
  await asMaya.command()
  const { id } = hands.views.newest()
  const now = (): Seen => {
    const view = hands.views.now(id)
    if (!view) throw new Error('the window is closed')
    return view
  }
  const lookup = async (number: string) => (await office.as(tomas).get(`/api/escalations/${number}/lookup`)).body
  return { office, article, slack, hands, asMaya, now, lookup }
}

const blockOf = (view: Seen, id: string) => JSON.stringify(view.blocks.find(({ block_id }) => block_id === id))

test('a look finds the article that answers it, with the passage, its words in bold; what was typed stays, and so do the fields', async () => {
  const { article, asMaya, now } = await opened()
  const before = now()
  await asMaya.pressIn(before, look, { ask: question, 'customer.name': 'Northwind' })
  expect(wordsOf(now())).toContain('*This seems to be answered already.*')
  const found = blockOf(now(), `known article ${article.id}`)
  expect(found).toContain(`*<https://baton.test/knowledge/articles/${article.id}|${owner.title}>*`)
  expect(found).toContain('Open Billing, choose *Change* *owner*, and confirm it by e-mail.')

  const fields = ({ blocks }: Seen) =>
    blocks.flatMap((block) => ('element' in block ? `${block.block_id} ${(block.element as { action_id: string }).action_id}` : []))
  expect(fields(now())).toEqual(fields(before)) // or Slack forgets what stands in them
  expect(blockOf(now(), 'customer.name')).toContain('"initial_value":"Northwind"')
  expect(now().blocks.findIndex(({ block_id }) => block_id === `known article ${article.id}`)).toBeGreaterThan(
    now().blocks.findIndex(({ block_id }) => block_id === 'ask'),
  )
})

test('what nobody has answered says so, what only comes near is not called an answer, and a word or two are too little', async () => {
  const { office, asMaya, now } = await opened()
  await asMaya.pressIn(now(), look, { ask: 'Does the API send webhooks about deleted segments?' })
  expect(wordsOf(now())).toContain('Nothing is known about this yet.')
  expect(wordsOf(now())).not.toContain('This solves it')
  const { number } = (await begin(office, 'submitted')).now()
  await vi.waitFor(async () => {
    await asMaya.pressIn(now(), look, { ask: completeCase.ask })
    expect(wordsOf(now())).toMatch(new RegExp(`Nothing seems to answer this\\. These come nearest:.*On their way now.*/escalations/${number}`, 's'))
  })
  expect(wordsOf(now())).not.toContain('This solves it')
  await asMaya.pressIn(now(), look, { ask: 'owner?' })
  expect(wordsOf(now())).toContain('Too little is asked yet to look for it')
})

const letter = { type: 'plain_text_input', action_id: 'text', block_id: 'ask' }

test('while the ask is typed, what is known appears from the sixth word on, once the keys rest; none of it is stored', async () => {
  const { office, slack, asMaya, now } = await opened()
  const before = now()
  expect(blockOf(before, 'ask')).toContain('on_character_entered')
  await asMaya.pressIn(before, letter, { ask: 'How do I change' })
  expect(now()).toEqual(before)
  const words = ['the owner', 'the owner of', 'the owner of this account?']
  await Promise.all(words.map((words) => asMaya.pressIn(before, letter, { ask: `How do I change ${words}` })))
  expect(wordsOf(now())).toContain('*This seems to be answered already.*')
  expect(blockOf(now(), 'ask')).toContain(question)
  expect(slack.asked.filter((method) => method === 'views.update')).toHaveLength(1)
  const heard = await office.db.selectFrom('inbox').select('kind').execute()
  expect(heard.map(({ kind }) => kind)).toEqual(['command'])
})

test('what was looked for while the window became another one does not come back over it', async () => {
  const { asMaya, now } = await opened()
  const before = now()
  const typing = asMaya.pressIn(before, letter, { ...typed, ...proposal, ask: question })
  await asMaya.submit(before, { ...typed, ...proposal, ask: question })
  await typing
  expect(wordsOf(now())).toContain('*E-1001* is with Tier 2 now.')
})

test('“This solves it” saves what was typed, closes it with the article, credited, and shows the answer; pressed twice it is one', async () => {
  const { office, article, asMaya, now } = await opened()
  await asMaya.pressIn(now(), look, { ask: question })
  const view = now()
  await asMaya.pressIn(view, about('known-solves', article))
  expect(wordsOf(now())).toContain('*E-1001* is closed')
  expect(wordsOf(now())).toContain('Open *Billing*, choose')
  await asMaya.pressIn(view, about('known-solves', article))
  expect(wordsOf(now())).toContain('*E-1001* is closed')

  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({
    state: 'closed',
    door: 'slack',
    case: { ask: question },
    closing: { outcome: 'self-served', solvedBy: { kind: 'article', id: article.id, title: owner.title } },
  })
  await expect(findEscalation(office.context(maya), 'E-1002')).rejects.toThrow('There is no escalation E-1002')
  expect((await office.as(maya).get(`/api/articles/${article.id}`)).body.solved).toBe(1)
})

test('whoever has closed the window meanwhile is told that it is answered', async () => {
  const { article, slack, hands, asMaya, now } = await opened()
  await asMaya.pressIn(now(), look, { ask: question })
  const view = now()
  hands.views.close(view.id)
  await asMaya.pressIn(view, about('known-solves', article))
  expect(JSON.stringify(await slack.toldTo(maya))).toContain('*E-1001* is closed')
})

test('what is no more is refused in the window, and what was typed stays', async () => {
  const { office, article, asMaya, now } = await opened()
  await asMaya.pressIn(now(), look, { ask: question })
  await office.db.deleteFrom('article_versions').execute()
  await office.db.deleteFrom('articles').execute()
  await asMaya.pressIn(now(), about('known-solves', article), { ask: `${question} Please.` })
  expect(wordsOf(now())).toContain(`There is no article ${article.id}.`)
  expect(blockOf(now(), 'ask')).toContain(`${question} Please.`)
  await expect(findEscalation(office.context(maya), 'E-1001')).rejects.toThrow('There is no escalation E-1001')
})

test('what is cited is a reference to the article itself; what was looked for and opened is the author’s proof', async () => {
  const { office, article, asMaya, now, lookup } = await opened()
  await asMaya.pressIn(now(), look, { ...typed, ...proposal, ask: question })
  await asMaya.pressIn(now(), about('known-read', article))
  await asMaya.pressIn(now(), about('known-cite', article))
  expect(wordsOf(now())).toContain('Cited in the proposal below.')
  expect(blockOf(now(), `known do article ${article.id}`)).not.toContain('Cite it')
  expect(blockOf(now(), 'proposal.references')).toContain(`${owner.title} https://baton.test/knowledge/articles/${article.id}`)

  await asMaya.submit(now())
  const { state, case: written } = await findEscalation(office.context(maya), 'E-1001')
  expect([state, written.proposal.references]).toEqual([
    'submitted',
    [{ id: expect.any(String), kind: 'article', target: article.id, title: owner.title, url: `https://baton.test/knowledge/articles/${article.id}` }],
  ])
  const proof = await lookup('E-1001')
  expect(proof).toMatchObject({ asked: question, times: 1, found: true })
  expect(proof.offers).toContainEqual(expect.objectContaining({ id: article.id, title: owner.title, openedAt: expect.any(String) }))
  expect(proof.sentence).toMatch(/found \d, opened 1\.$/)
})

test('“Not this” asks why, below it; what is written there stays when it is looked again, and is the author’s proof', async () => {
  const { article, asMaya, now, lookup } = await opened()
  const why = `known-why article ${article.id}`
  await asMaya.pressIn(now(), look, { ...typed, ...proposal, ask: question })
  await asMaya.pressIn(now(), about('known-not', article), { 'customer.name': 'Contoso' })
  const places = now().blocks.map(({ block_id }) => block_id)
  expect(places.indexOf(why)).toBe(places.indexOf(`known do article ${article.id}`) + 1)
  expect(blockOf(now(), why)).toContain('"focus_on_load":true')
  expect(blockOf(now(), 'customer.name')).toContain('"initial_value":"Contoso"')
  await asMaya.pressIn(now(), about('known-not', article))
  expect(blockOf(now(), why)).toBeUndefined()

  await asMaya.pressIn(now(), about('known-not', article))
  await asMaya.pressIn(now(), letter, { [why]: 'Billing is closed to us.', ask: 'Does the API send webhooks about deleted segments?' })
  expect(blockOf(now(), `known article ${article.id}`)).toContain(owner.title) // found no more, and there is something written about it
  expect(blockOf(now(), why)).toContain('"focus_on_load":false')
  await asMaya.pressIn(now(), about('known-not', article))
  expect(blockOf(now(), why)).toContain('"initial_value":"Billing is closed to us."')

  await asMaya.pressIn(now(), look, { ask: question })
  await asMaya.submit(now())
  expect((await lookup('E-1001')).sentence).toMatch(/“Change the owner of an account” does not answer it: Billing is closed to us\.$/)
})

test('why an escalation on its way is not the same, and what is written in a draft, is kept as well; and what was never offered is no fault', async () => {
  const { office, hands, asMaya, article, lookup } = await opened()
  const twin = (await begin(office, 'submitted', { ...completeCase, ask: question })).now()
  const { id, version } = (await begin(office, 'returned', { ...completeCase, ask: question })).now()
  await vi.waitFor(async () => expect(JSON.stringify(await office.library.ask('escalations', question, { limit: 3, among: () => true }))).toContain(twin.id))
  await asMaya.press('mend', `${id} ${version}`)
  const mending = hands.views.newest()
  const seen = () => hands.views.now(mending.id) ?? mending
  await asMaya.pressIn(seen(), about('known-not', { ...twin, kind: 'twin' }))
  await asMaya.pressIn(seen(), about('known-not', article))
  await office.db.deleteFrom('lookup_offers').where('kind', '=', 'article').execute()
  await asMaya.submit(seen(), { [`known-why twin ${twin.id}`]: 'Another plan.', [`known-why article ${article.id}`]: 'We tried it.' })
  expect((await lookup(id)).sentence).toContain('does not answer it: Another plan.')
  expect((await findEscalation(office.context(maya), id)).state).toBe('submitted')
})

test('a precedent that is cited counts as used, and what a field has no room for is said', async () => {
  const { office, asMaya, now } = await opened()
  const { number } = (await begin(office, 'decided', { ...completeCase, ticket: '4711' })).now()
  const general = { question: 'May templates be copied into other workspaces?', ruling: 'DevOps copies up to forty by hand, once.', publish: true }
  const precedent = (await office.as(lin).post('/api/precedents', { ...general, escalation: number, reviewOn: '2027-03-09' })).body as { id: string }
  await vi.waitFor(
    async () => {
      await asMaya.pressIn(now(), look, { ...typed, ...proposal, ask: 'Can a customer take their templates along to another workspace?' })
      expect(blockOf(now(), `known precedent ${precedent.id}`)).toContain(general.question)
    },
    { timeout: 10_000 },
  )
  await asMaya.pressIn(now(), about('known-cite', { ...precedent, kind: 'precedent' }), { 'proposal.references': 'word '.repeat(599).trim() })
  expect(wordsOf(now())).toContain('There is no more room in this field.')
  await asMaya.pressIn(now(), about('known-cite', { ...precedent, kind: 'precedent' }), { 'proposal.references': 'The help center' })
  await asMaya.submit(now())
  expect((await office.as(maya).get(`/api/precedents/${precedent.id}`)).body.uses).toMatchObject({ total: 1 })
})

test('a window that opens with an ask shows at once what is known; what is looked for in a draft is kept on it', async () => {
  const { office, slack, hands, asMaya, article, lookup } = await opened()
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.as(maya).chat.postMessage({ channel, text: question })
  await asMaya.messageShortcut(channel, { ts, text: question })
  expect(wordsOf(hands.views.newest())).toContain('*This seems to be answered already.*')

  const { id, version } = (await begin(office, 'returned', { ...completeCase, ask: question })).now()
  await asMaya.press('mend', `${id} ${version}`)
  const mending = hands.views.newest()
  expect(wordsOf(mending)).toContain('*This seems to be answered already.*')
  await asMaya.pressIn(mending, about('known-read', article))
  expect(await lookup(id)).toMatchObject({
    asked: question,
    offers: expect.arrayContaining([expect.objectContaining({ id: article.id, openedAt: expect.any(String) })]),
  })
})

test('a window opens in time while Baton is still reading, and says so', async () => {
  const office = await openOffice()
  const slack = await openSlack()
  let held = true
  const library = { ...office.library, isReading: () => held, ask: () => new Promise<[]>((done) => setTimeout(() => done([]), 5_000)) }
  const hands = await openHands({ ...office, library }, slack)
  const asBen = await hands.as(ben)
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.as(ben).chat.postMessage({ channel, text: question })
  const started = performance.now()
  await asBen.messageShortcut(channel, { ts, text: question })
  expect(wordsOf(hands.views.newest())).toContain('Baton has just started and is still reading')
  expect(performance.now() - started).toBeLessThan(3_000)
  held = false
})
