export const moves = {} as const
