import type { AuthTestResponse, UsersInfoResponse } from '@slack/web-api'
import type { OutsideAccount } from '#src/people/outside.ts'

/** The members that `users.info` and `users.lookupByEmail` have alike. */
export type User = Partial<NonNullable<UsersInfoResponse['user']>>
type Installation = Pick<AuthTestResponse, 'team_id' | 'enterprise_id'>

/**
 * What Slack says of one account, seen from the workspace that Baton is installed in. The members are those of the SDK's `UsersInfoResponse`.
 * When Slack leaves `is_email_confirmed` out was not found in its documentation, so its absence counts as no.
 */
export function accountOf(user: User, installation: Installation): OutsideAccount {
  return {
    email: user.profile?.email ?? null,
    emailConfirmed: user.is_email_confirmed === true,
    ours: isOurs(user, installation),
    member: !user.is_restricted && !user.is_ultra_restricted && !user.is_invited_user,
    active: !user.deleted,
    human: !user.is_bot && !user.is_workflow_bot && user.id !== 'USLACKBOT',
  }
}

/** On an Enterprise Grid `team_id` may be another workspace of the same organization; then the account's own list of workspaces decides. */
function isOurs({ team_id, is_stranger, enterprise_user }: User, { team_id: ours, enterprise_id }: Installation): boolean {
  if (!ours || is_stranger) return false
  if (team_id === ours) return true
  return Boolean(enterprise_id) && enterprise_user?.enterprise_id === enterprise_id && (enterprise_user?.teams ?? []).includes(ours)
}

/** What Slack calls the account, for its owner to know it by. In code points, at most 80. */
export const calledIn = ({ id = '', real_name, name }: User) => [...(real_name || name || id).replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(0, 80).join('')
