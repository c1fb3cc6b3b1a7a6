import type { Body } from './heard.ts'

/** The longest name in a log line, in characters. */
const longest = 100

/** What kind of thing Slack said and which of its kind, for the log, whatever shape it has. Never what a person wrote. */
export function nameOf(body: Body): { type: string | null; name: string | null } {
  const { command, callback_id } = body
  const [action] = Array.isArray(body.actions) ? body.actions : []
  const names = [callback_id, command, member(action, 'action_id'), member(body.view, 'callback_id'), member(body.event, 'type')]
  return { type: cut(body.type ?? (command === undefined ? null : 'command')), name: cut(names.find((name) => typeof name === 'string')) }
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}

const cut = (text: unknown) => (typeof text === 'string' ? text.slice(0, longest).toWellFormed() : null)
