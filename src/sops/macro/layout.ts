import { z } from 'zod'
import { words } from '#src/foundation/text.ts'

const Heading = z.strictObject({
  /** The part of the case under this heading: `steps`, `proposal.assumptions`, `extra.environment`. */
  field: words('Name the field this heading stands for.', 100),
  /** The heading as Baton writes it. */
  write: words('Say how this heading is written.', 100),
  /** Other words for it, as people write them; case, marks and the kind of apostrophe do not matter. */
  read: z.array(words('Leave no empty words here.', 100)).max(50, 'Keep this to 50 words.').default([]),
})

/** How an SOP's case stands in the help desk's macro: its title, and its headings in the order of writing. */
export const MacroLayout = z.strictObject({
  title: words('Give the macro its title.', 200),
  headings: z.array(Heading).min(1, 'Give at least one heading.').max(100, 'Keep this to 100 headings.'),
})

export type MacroLayout = z.infer<typeof MacroLayout>
