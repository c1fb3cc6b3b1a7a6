/** What sort of no it is; every door turns the kind into its own terms (HTTP a status, a command an exit code). */
export type Kind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_slow'
  | 'stale'
  | 'too_large'
  | 'unsupported'
  | 'invalid'
  | 'misdirected'
  | 'unconditional'
  | 'too_many'
  | 'unavailable'
  | 'no_room'

/** One field to mend, and how. `field` is a path into what was sent: `marks[0].mend`. */
export type Problem = { field: string; message: string }

/** What the SOP's check says of one field. A finding `returns` a case, `blocks` a door that can ask, or `advises`. */
export type Finding = { field: string; rule: string; severity: 'returns' | 'blocks' | 'advises'; message: string; mend: string }

/** One field that changed: what it was, what it is now, by whom and when (ISO 8601, UTC). */
export type Change = { path: string; was: unknown; is: unknown; by: { id: string; name: string } | null; at: string }

/**
 * A folder's refusals, as data, so that docs, OpenAPI and tests can list every code.
 * `title` never varies; `detail` is made from facts. A released code never changes meaning.
 */
export type Catalogue = Record<string, Entry>

type Entry = { kind: Kind; title: string; detail(facts: object): string }
type Lists = { problems: readonly Problem[]; findings: readonly Finding[]; changed: readonly Change[] }
type Parts = { code: string; kind: Kind; title: string; detail: string; facts: object } & Lists

/** The domain says no: an expected answer that a person can act on. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly parts: Parts

  constructor(parts: Parts) {
    // Every answer says of fifteen moves why they are refused: capturing as many stacks, which nobody reads, was a quarter of a list's time.
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(parts.detail)
    Error.stackTraceLimit = limit
    this.parts = parts
  }
}

/** Binds a catalogue: the code is checked, and so are the facts its sentence needs. */
export function refuser<C extends { [Code in keyof C]: Entry }>(catalogue: C) {
  return <Code extends keyof C & string>(code: Code, facts: Parameters<C[Code]['detail']>[0], lists: Partial<Lists> = {}) => {
    const { kind, title } = catalogue[code]
    return new Refusal({ code, kind, title, detail: catalogue[code].detail(facts), facts, problems: [], findings: [], changed: [], ...lists })
  }
}
