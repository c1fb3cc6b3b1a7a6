import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { inTimeOr } from '#src/foundation/in-time.ts'
import { blankMacro } from './macro/blank.ts'
import { compareMacros, MacroLine } from './macro/compare.ts'
import { sopInForce } from './versions.ts'

/** How the help desk's macro of an SOP stands against the one that Baton would have there. */
export const MacroThereView = z
  .object({
    title: z.string(),
    standing: z.enum(['same', 'different', 'absent', 'unreadable', 'no-desk']),
    there: z.string().nullable().meta({ description: 'The help desk’s text; null when there is none, or it cannot be read' }),
    because: z.string().nullable().meta({ description: 'Why there is nothing to compare' }),
    wayOut: z.string().nullable().meta({ description: 'What people can do about it; null when both are the same' }),
    ours: z.string().meta({ description: 'The macro to be filled in, as the SOP in force has it' }),
    lines: z.array(MacroLine).meta({ description: 'Both line by line; empty when there is nothing to compare' }),
  })
  .meta({ id: 'MacroThere' })
export type MacroThereView = z.infer<typeof MacroThereView>

/** `patience`: how long the help desk may take, in milliseconds. */
type Asked = { name: string; patience?: number }

/** The macro of the SOP in force, and whether the help desk has the same. Nothing is stored, and nothing written there: people paste it. */
export async function macroThere({ db }: { db: Database }, desk: HelpDesk | null, { name, patience = 8_000 }: Asked): Promise<MacroThereView> {
  const { sop } = await sopInForce(db, name)
  const { title } = sop.macro
  const ours = blankMacro(sop)
  const without = (standing: MacroThereView['standing'], because: string, wayOut: string) => ({
    title,
    standing,
    there: null,
    because,
    wayOut,
    ours,
    lines: [],
  })
  if (desk === null) return without('no-desk', 'No help desk is connected.', 'docs/help-desk.md says how to connect one.')
  const read = await inTimeOr(patience, desk.macro(title), tooLate(desk, patience))
  if (read.result !== 'done') return without('unreadable', read.reason, 'Read it again, or compare by eye with the text below.')
  const { text: there } = read
  if (there === null) return without('absent', `${desk.called} has no macro “${title}”, or none that Baton may see.`, desk.macroPlace(title))
  const lines = compareMacros(there, ours)
  const isSame = lines.every((line) => line.in === 'both')
  return { title, standing: isSame ? 'same' : 'different', there, because: null, wayOut: isSame ? null : desk.macroPlace(title), ours, lines }
}

const tooLate = ({ called }: HelpDesk, patience: number) => ({
  result: 'later' as const,
  reason: `No answer came from ${called} within ${Math.ceil(patience / 1_000)} seconds.`,
})
