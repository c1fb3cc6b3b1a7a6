import type { OutsideAccount } from '#src/people/outside.ts'

/**
 * A teammate of the help desk, which is the workspace that Baton is connected to. Baton assumes that the desk confirms the addresses of its teammates: it says
 * nothing about that. It vouches for nobody else, such as a customer, a bot or a team.
 */
export const teammate = (email: string | null, isTeammate = true): OutsideAccount => ({
  email,
  emailConfirmed: isTeammate,
  ours: true,
  member: isTeammate,
  active: isTeammate,
  human: isTeammate,
})
