import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import type { Case, Escalation, Problem } from '../../client.ts'
import { caseOf, emptyCase } from './case-of.ts'
import { openDraft } from './draft.ts'
import type { Kept } from './keep.ts'
import { pause } from './save-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const refused = (status: Problem['status']) => Object.assign(new Error(), { status })

/** A server with one escalation, which can be unplugged, and a browser that keeps things. */
function openOffice(stored: Case | null = null) {
  const kept = new Map<string, Kept>()
  const server = {
    case: stored,
    version: stored ? 1 : 0,
    shared: false,
    patches: [] as object[],
    keys: [] as string[],
    fails: null as Error | null,
    after: false,
  }
  const view = () => ({ ...(server.case ?? emptyCase), number: 'E-1', version: server.version, shared: server.shared, state: 'draft' }) as Escalation
  /** Whatever it fails with comes before the change, or, where the answer alone is lost, after it. */
  const answer = async (change: () => void) => {
    if (server.fails && !server.after) throw server.fails
    change()
    if (server.fails) throw server.fails
    return view()
  }
  const ground = {
    begin: (body: Case, key: string) =>
      answer(() => {
        if (!server.keys.includes(key)) Object.assign(server, { case: body, version: server.version + 1 })
        server.keys.push(key)
      }),
    edit: (seen: Escalation, patch: Record<string, unknown>) =>
      answer(() => {
        if (seen.version !== server.version) throw refused(412)
        const { shared = server.shared, ...fields } = patch
        Object.assign(server, { case: mergePatch(server.case, fields), shared, version: server.version + 1 })
        server.patches.push(patch)
      }),
    read: async () => view(),
    shelf: (number: string | null) => ({
      read: () => kept.get(number ?? 'new') ?? null,
      write: (words: Kept | null) => void (words ? kept.set(number ?? 'new', structuredClone(words)) : kept.delete(number ?? 'new')),
    }),
    problemOf: (error: unknown) => ({ status: 500, ...(error as Partial<Problem>) }) as Problem,
    now: () => new Date('2026-11-23T09:42:00Z'),
    onSaved: vi.fn(),
    onSignedOut: vi.fn(),
  }
  return { server, kept, ground, view, open: () => openDraft(stored ? view() : null, ground) }
}

const ask = (words: string) => (draft: Case) => ({ ...draft, ask: words })
const blocker = (words: string) => (draft: Case) => ({ ...draft, blocker: words })

test('the first words begin a draft, a moment after the last key; what follows is sent alone', async () => {
  const { server, kept, open } = openOffice()
  const draft = open()
  draft.change(ask('Cop'))
  draft.change(ask('Copy'))
  expect(draft.state().standing).toBe('waiting')
  expect(kept.get('new')?.draft.ask).toBe('Copy')

  await vi.advanceTimersByTimeAsync(pause)
  draft.change(blocker('No access'))
  await vi.advanceTimersByTimeAsync(pause)

  expect(server.keys).toHaveLength(1)
  expect(server.patches).toEqual([{ blocker: 'No access' }])
  expect(draft.state()).toMatchObject({ standing: 'saved', savedAt: '2026-11-23T09:42:00.000Z' })
  expect(kept.size).toBe(0)
})

test('without a line it goes on, keeps every word, and saves when the line is back', async () => {
  const { server, kept, open } = openOffice({ ...emptyCase, ask: 'Copy' })
  const draft = open()
  server.fails = new TypeError('Failed to fetch')
  draft.change(ask('Copy 40 templates'))
  await vi.advanceTimersByTimeAsync(pause)
  expect(draft.state().standing).toBe('lost')
  draft.change(blocker('No access'))
  expect(draft.state().standing).toBe('lost')
  expect(kept.get('E-1')?.draft).toMatchObject({ ask: 'Copy 40 templates', blocker: 'No access' })

  server.fails = null
  expect(await draft.save()).toBe(true)

  expect(server.patches).toEqual([{ ask: 'Copy 40 templates', blocker: 'No access' }])
  expect(kept.size).toBe(0)
})

test('it tries again by itself', async () => {
  const { server, open } = openOffice({ ...emptyCase })
  const draft = open()
  server.fails = new TypeError('Failed to fetch')
  draft.change(ask('Copy'))
  await vi.advanceTimersByTimeAsync(pause)
  server.fails = null

  await vi.advanceTimersByTimeAsync(2_000)

  expect(draft.state().standing).toBe('saved')
})

test('a lost answer to the first words makes no second draft, though more was typed meanwhile', async () => {
  const { server, open } = openOffice()
  const draft = open()
  Object.assign(server, { fails: new TypeError('Failed to fetch'), after: true })
  draft.change(ask('Copy'))
  await vi.advanceTimersByTimeAsync(pause)
  draft.change(ask('Copy 40'))
  server.fails = null

  await draft.save()

  expect(new Set(server.keys).size).toBe(1)
  expect(server).toMatchObject({ version: 2, case: { ask: 'Copy 40' } })
})

test('what this browser kept is brought back, and together with what another device saved since', async () => {
  const { server, ground, kept, open } = openOffice({ ...emptyCase, ask: 'Copy' })
  const before = open()
  server.fails = new TypeError('Failed to fetch')
  before.change(blocker('No access'))
  Object.assign(server, { fails: null, version: 5, case: { ...emptyCase, ask: 'Copy 40' } })

  const draft = open()
  expect(draft.state()).toMatchObject({ draft: { ask: 'Copy 40', blocker: 'No access' }, broughtBack: '2026-11-23T09:42:00.000Z' })
  await draft.save()

  expect(server.patches).toEqual([{ blocker: 'No access' }])
  expect(kept.size).toBe(0)
  expect(ground.onSaved).toHaveBeenCalledOnce()
})

test('a change from another device comes in; where both wrote, mine is saved and theirs stays beside it', async () => {
  const { server, open } = openOffice({ ...emptyCase, ask: 'Copy', blocker: 'No access' })
  const draft = open()
  Object.assign(server, { version: 2, case: { ...emptyCase, ask: 'Theirs', blocker: 'Theirs too' } })
  draft.change(ask('Mine'))

  expect(await draft.save()).toBe(true)

  expect(server.case).toMatchObject({ ask: 'Mine', blocker: 'Theirs too' })
  expect(draft.state()).toMatchObject({ draft: { blocker: 'Theirs too' }, clashes: [{ path: 'ask', theirs: 'Theirs' }] })
  draft.settle('ask')
  expect(draft.state().clashes).toEqual([])
})

test('whoever was signed out keeps their words, and signs in first', async () => {
  const { server, kept, ground, open } = openOffice({ ...emptyCase })
  const draft = open()
  server.fails = refused(401)
  draft.change(ask('Copy'))

  expect(await draft.save()).toBe(false)

  expect(ground.onSignedOut).toHaveBeenCalledOnce()
  expect(kept.get('E-1')?.draft.ask).toBe('Copy')
})

test('what the server refuses is not sent again and again, and kept', async () => {
  const { server, kept, open } = openOffice({ ...emptyCase })
  const draft = open()
  server.fails = refused(422)
  draft.change(ask('far too long'))
  await vi.advanceTimersByTimeAsync(60_000)

  expect(draft.state().standing).toBe('refused')
  expect(kept.get('E-1')?.draft.ask).toBe('far too long')
  server.fails = null
  draft.change(ask('shorter'))
  await vi.advanceTimersByTimeAsync(pause)

  expect(server.case?.ask).toBe('shorter')
})

test('parking is saved with the words', async () => {
  const { server, open } = openOffice()
  const draft = open()
  draft.park(true)

  await draft.save()

  expect(server).toMatchObject({ shared: true, patches: [{ shared: true }] })
  expect(draft.isDirty()).toBe(false)
  expect(caseOf(draft.state().escalation ?? emptyCase)).toEqual(emptyCase)
})

test('what was filled in begins no draft, and is saved with the first words; emptied again, it is nothing', async () => {
  const { server, kept, open } = openOffice()
  const draft = open()
  draft.fill((draft) => ({ ...draft, ticket: '7' }))
  expect(await draft.save()).toBe(true)
  draft.change((draft) => ({ ...draft, ticket: null }))
  await vi.advanceTimersByTimeAsync(pause)
  expect([draft.isDirty(), server.keys, kept.size]).toEqual([false, [], 0])

  draft.fill((draft) => ({ ...draft, ticket: '7' }))
  draft.change(ask('Copy'))
  await vi.advanceTimersByTimeAsync(pause)
  expect(server.case).toMatchObject({ ticket: '7', ask: 'Copy' })
  draft.fill((draft) => ({ ...draft, blocker: 'No access' }))
  await vi.advanceTimersByTimeAsync(pause)
  expect(server.patches).toEqual([{ blocker: 'No access' }])
})

test('a browser that was closed before the first words arrived has them, and what was filled in', async () => {
  const { server, open } = openOffice()
  const before = open()
  before.fill((draft) => ({ ...draft, ticket: '7' }))
  before.change(ask('Copy'))

  const draft = open()
  expect(draft.state().draft).toMatchObject({ ticket: '7', ask: 'Copy' })
  await draft.save()
  expect(server.case).toMatchObject({ ticket: '7', ask: 'Copy' })
})
