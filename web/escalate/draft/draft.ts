import type { Case, Escalation, Problem } from '../../client.ts'
import { randomKey } from '../../wish.ts'
import { emptyCase } from './case-of.ts'
import type { Beginning, Shelf } from './keep.ts'
import { patchOf } from './patch.ts'
import { openQueue } from './save-queue.ts'
import { answered, type DraftState, heard, isUnsaved, opened, written } from './state.ts'

/** The server, and the place for what it does not have yet. */
export type Ground = {
  begin: (body: Case, key: string) => Promise<Escalation>
  edit: (seen: Escalation, patch: Record<string, unknown>) => Promise<Escalation>
  read: (number: string) => Promise<Escalation>
  shelf: (number: string | null) => Shelf
  /** What a failed request says. */
  problemOf: (error: unknown) => Problem
  now: () => Date
  /** Told of everything that the server took. */
  onSaved: (escalation: Escalation) => void
  onSignedOut: () => void
}

export type Draft = ReturnType<typeof openDraft>

/**
 * One case being written. What is typed is here at once, and saved by itself a moment later: only what changed, and never over somebody else's words.
 * Until the server has it, this browser keeps it.
 */
export function openDraft(escalation: Escalation | null, ground: Ground) {
  const kept = ground.shelf(escalation?.number ?? null).read()
  let beginning: Beginning | null = escalation ? null : (kept?.beginning ?? null)
  let state = opened(escalation, kept)
  const listeners = new Set<() => void>()
  const isDirty = () => beginning !== null || isUnsaved(state)
  const queue = openQueue({ isDirty, once, onStanding: (standing) => set({ standing, ...(standing === 'saved' ? { problem: null } : {}) }), onFailed })

  function set(next: Partial<DraftState>) {
    state = { ...state, ...next }
    for (const tell of listeners) tell()
  }

  function keep() {
    const { draft, shared, had } = state
    const words = { draft, shared, ground: state.escalation ? had.case : emptyCase, beginning, at: ground.now().toISOString() }
    ground.shelf(state.escalation?.number ?? null).write(isDirty() ? words : null)
  }

  function change(next: Partial<DraftState>) {
    set(next)
    keep()
    if (isDirty()) queue.soon()
  }

  /** What nobody typed is saved with the first words that somebody does. */
  function fill(draft: Case) {
    if (state.escalation !== null || isDirty()) return change({ draft })
    set({ draft })
    set({ had: written(state) })
  }

  function took(escalation: Escalation, sent: DraftState['had']) {
    set(answered(state, escalation, sent, ground.now().toISOString()))
    keep()
    ground.onSaved(escalation)
  }

  function hear(escalation: Escalation) {
    set(heard(state, escalation))
    keep()
  }

  async function once() {
    const { escalation, had } = state
    if (!escalation) return begin()
    const sent = written(state)
    const patch = { ...patchOf(had.case, sent.case), ...(sent.shared === had.shared ? {} : { shared: sent.shared }) }
    try {
      took(await ground.edit(escalation, patch), sent)
    } catch (error) {
      if (ground.problemOf(error).status !== 412) throw error
      hear(await ground.read(escalation.number)) // and what is still unsaved goes out with the next round
    }
  }

  async function begin() {
    beginning ??= { key: randomKey(), body: written(state).case }
    keep()
    const { body, key } = beginning
    const begun = await ground.begin(body, key).catch((error: unknown) => {
      if (ground.problemOf(error).status < 500) beginning = null // refused, so nothing has begun; a lost answer may have been a yes
      throw error
    })
    beginning = null
    ground.shelf(null).write(null)
    took(begun, { case: body, shared: begun.shared })
  }

  function onFailed(error: unknown): boolean {
    const problem = ground.problemOf(error)
    const { escalation } = state
    const again = problem.status >= 500 || problem.status === 429
    set({ standing: again ? 'lost' : problem.status === 401 ? 'signed-out' : 'refused', problem })
    if (problem.status === 401) ground.onSignedOut()
    // Perhaps it was handed on or closed meanwhile: what may be done with it now is said by the server.
    if (escalation && [403, 404, 409].includes(problem.status)) ground.read(escalation.number).then(hear, () => {})
    return again
  }

  return {
    state: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    change: (write: (draft: Case) => Case) => change({ draft: write(state.draft) }),
    /** Fills something in for whoever writes. By itself that begins no draft. */
    fill: (write: (draft: Case) => Case) => fill(write(state.draft)),
    /** Shows the draft to everybody, or to its author alone again. */
    park: (shared: boolean) => change({ shared }),
    /** Theirs was taken or left. */
    settle: (path: string) => set({ clashes: state.clashes.filter((clash) => clash.path !== path) }),
    hear,
    /** Saves at once. True when the server has every word. */
    save: queue.now,
    /** True while only this browser has some of it. */
    isDirty,
  }
}
