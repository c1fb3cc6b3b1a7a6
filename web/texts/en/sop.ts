export const sop = {} as const
