import type { Escalation } from '../client.ts'

/** Why the reader may not write here, in the server's words; null when they may. */
export function whyNotWrite({ moves }: Pick<Escalation, 'moves'>): string | null {
  const edit = moves.find(({ move }) => move === 'edit')
  return edit === undefined || edit.allowed ? null : (edit.because ?? '')
}
