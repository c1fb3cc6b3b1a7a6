export const escalate = {
  why: (title: string) => `Why “${title}” is asked`,
  colleague: 'A colleague',
  mended: '· mended',
  severity: { open: 'To mend:', advice: 'Advice:' },
} as const
