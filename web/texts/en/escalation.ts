export const escalation = {} as const
