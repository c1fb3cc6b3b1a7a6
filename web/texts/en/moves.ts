export const moves = {
  underway: 'One moment: the last move is on its way.',
} as const
