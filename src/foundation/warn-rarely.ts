import type { Log } from './log.ts'

/** How long one kind of warning keeps quiet after a line, in milliseconds. */
const quiet = 60_000

type Said = { at: number; leftOut: number }

const saidBy = new WeakMap<Log, Map<string, Said>>()

/** Logs one line a minute for each `kind` of warning. `leftOut` on the next line counts those in between. */
export function warnRarely(log: Log, kind: string, facts: object, message: string, now = performance.now()) {
  const said = saidBy.get(log) ?? new Map<string, Said>()
  saidBy.set(log, said)
  const last = said.get(kind)
  if (last && now - last.at < quiet) {
    last.leftOut += 1
    return
  }
  said.set(kind, { at: now, leftOut: 0 })
  log.warn({ ...facts, ...(last && last.leftOut > 0 ? { leftOut: last.leftOut } : {}) }, message)
}
