import type { NotLinked } from './people.ts'

type Reason = Exclude<NotLinked, 'unknown' | 'unconfirmed' | 'other-link'>

const reasons: Record<Reason, string> = {
  bot: 'it is an app, and not a person',
  'other-workspace': 'it belongs to another workspace',
  guest: 'it is a guest here, and not a full member',
  inactive: 'it is deactivated',
  'no-email': 'Slack shows no e-mail address for it',
  'email-not-confirmed': 'its e-mail address is not confirmed in Slack',
}

const hasReason = (because: NotLinked): because is Reason => because in reasons

/** Where people confirm which Slack account is theirs. */
const confirmAt = (address: string) => `${address}/me`

/** For the person behind a Slack account that is nobody in Baton: what to do, and by whom. `who`: the administrators. */
export function sayNotLinked(because: NotLinked, { address, who, slackUser }: { address: string; who: string; slackUser: string }): string {
  if (because === 'unconfirmed')
    return `Nothing was done yet: Baton has to know that this Slack account is yours. Open ${confirmAt(address)}, press “Confirm” under “Slack”, and do this again. You do that once.`
  if (because === 'other-link')
    return `Nothing was done: in Baton you have linked another Slack account. If this one is yours, remove that link at ${confirmAt(address)}; then do this again.`
  if (hasReason(because))
    return `Nothing was done: Baton does not take this Slack account for a colleague’s, because ${reasons[because]}. If you work here, give ${who} your Slack id, which is ${slackUser}: an administrator of Baton can link it.`
  return (
    `Baton does not know you yet, so nothing was done. Ask ${who} to invite you at ${address} with the e-mail address that you have in Slack. ` +
    `If you are in Baton under another address, an administrator can say that it is you: your Slack id is ${slackUser}.`
  )
}

/** Why a direct message was not sent, with the way out. `email`: their address in Baton. */
export function sayNotTold(because: NotLinked, { name, email, address }: { name: string; email: string; address: string }): string {
  const retry = 'then try this again, or tell them yourself.'
  if (because === 'unconfirmed' || because === 'other-link')
    return `${name} has not confirmed which Slack account is theirs, so no direct message was sent: ask them to press “Confirm” under “Slack” at ${confirmAt(address)}; ${retry}`
  if (hasReason(because))
    return `Slack has an account with ${email}, but ${reasons[because]}, so no direct message was sent to it: put that right in Slack, or have an administrator of Baton link the right account of ${name}; ${retry}`
  return `Nobody in Slack has ${email}, the address of ${name} in Baton: invite them to Slack, or make both addresses the same; then try this again, or tell them by hand.`
}
