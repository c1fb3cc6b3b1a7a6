export const escalate = {} as const
