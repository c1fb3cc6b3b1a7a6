import { z } from 'zod'

const Where = z.enum(['earlier', 'later'])

/** In what two decisions about the same differ. `where`: which of the two was declined, or replaced the proposal that the other took; amounts as they are read. */
export const Differing = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('declined'), where: Where }),
    z.object({ kind: z.literal('replaced'), where: Where }),
    z.object({ kind: z.literal('amount'), earlier: z.string().meta({ example: '20 %' }), later: z.string() }),
  ])
  .meta({ id: 'Differing' })
export type Differing = z.infer<typeof Differing>

/** How it reads on the later of the two, after “differs:”. */
export function differingInWords(how: Differing): string {
  if (how.kind === 'amount') return `${how.later} here, ${how.earlier} there`
  const [here, there] = how.kind === 'declined' ? ['declined here, and not there', 'declined there, and not here'] : replaced
  return how.where === 'later' ? here : there
}

const replaced = ['the same proposal is replaced here, and was taken there', 'the same proposal is taken here, and was replaced there'] as const
