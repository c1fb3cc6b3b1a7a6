import type { OutsideAccount } from '#src/people/outside.ts'

/**
 * A teammate of the help desk, which is the workspace that Baton is connected to. Teammates join by a link that is sent to their address, so the desk vouches
 * for it; for nobody else, such as a customer, a bot or a team. https://www.intercom.com/help/en/articles/194-invite-and-manage-teammates, read 2026-12-01.
 */
export const teammate = (email: string | null, isTeammate = true): OutsideAccount => ({
  email,
  emailConfirmed: isTeammate,
  ours: true,
  member: isTeammate,
  active: isTeammate,
  human: isTeammate,
})
