import type { OutsideAccount } from '#src/people/outside.ts'
import { teammate } from '../../helpdesk/in/teammate.ts'
import { type Directory, teammateWithId } from '../directory.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * The account that acts in Intercom's inbox. Of the workspace of the access token, by every name that Intercom gives a workspace (`workspace_id`, formerly
 * `app_id`); active: the workspace's own list of teammates has it now. Rejects when Intercom does not answer.
 * https://developers.intercom.com/docs/canvas-kit#initialize-flow, read 2026-12-01.
 */
export async function actingAccount(known: Directory, { workspace_id, app_id, admin }: Members): Promise<OutsideAccount> {
  const [email, id] = [memberOf(admin, 'email'), memberOf(admin, 'id')]
  const account = teammate(email, memberOf(admin, 'type') === 'admin')
  if (!account.human) return account
  const { workspace } = await known.self()
  const named = [workspace_id, app_id].filter((name) => name !== undefined && name !== null)
  if (named.length === 0 || named.some((name) => name !== workspace)) return { ...account, ours: false }
  return { ...account, active: id !== null && (await teammateWithId(known, id)) !== null }
}

/** A text or a number of what Intercom sends, as text. */
export function memberOf(of: unknown, name: string): string | null {
  if (typeof of !== 'object' || of === null) return null
  const { [name]: value } = of as Record<string, unknown> // whatever it holds is looked at before it is used
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
