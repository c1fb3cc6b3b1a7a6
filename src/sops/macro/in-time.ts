import { type Case, emptyCase } from '#src/cases/case.ts'
import { caseFields } from '#src/cases/fields.ts'
import { bounded } from '#src/foundation/bounded-work.ts'
import { fitted } from './fit.ts'
import type { MacroSop } from './headings.ts'
import { isMacro, isTitledAs } from './is-macro.ts'
import { readMacro } from './read.ts'
import { writeMacro } from './write.ts'

/** Up to so many UTF-16 units a text is read at once: that takes some milliseconds, whatever it says. */
const small = 3_000

/** The longest note in the help desk that may be a macro, in UTF-16 units: as long as a text that people paste. */
const longestNote = 200_000

const module = (name: string) => new URL(name, import.meta.url)
const inThread = {
  read: bounded<typeof readMacro>(module('./read.ts'), 'readMacro'),
  write: bounded<typeof writeMacro>(module('./write.ts'), 'writeMacro'),
  isMacro: bounded<typeof isMacro>(module('./is-macro.ts'), 'isMacro'),
  isTitledAs: bounded<typeof isTitledAs>(module('./is-macro.ts'), 'isTitledAs'),
}

/** No more of an SOP than is copied into the thread. */
const needed = ({ macro, vocabularies, criteria, extra }: MacroSop): MacroSop => ({ macro, vocabularies, criteria, extra })

/** `readMacro`, in a thread that can be ended. It never refuses either: what is not read in time stays whole, as what has no place. */
export async function readMacroInTime(text: string, sop: MacroSop): Promise<Case> {
  if (text.length <= small) return readMacro(text, sop)
  return inThread.read(text, needed(sop)).catch(() => fitted({ ...emptyCase(), unplaced: [text.replaceAll('\0', '\ufffd').toWellFormed()] }))
}

/** `writeMacro`, in a thread that can be ended. What is not written in time is the SOP's title and what people ask for first, each under its name. */
export async function writeMacroInTime(given: Case, sop: MacroSop): Promise<string> {
  if (JSON.stringify(given).length <= small) return writeMacro(given, sop)
  return inThread.write(given, needed(sop)).catch(() => inShort(given, sop))
}

function inShort({ ticket, customer, ask, blocker, proposal }: Case, { macro }: MacroSop): string {
  const parts = [
    [caseFields.ticket, ticket],
    [caseFields['customer.name'], customer.name],
    [caseFields.ask, ask],
    [caseFields.blocker, blocker],
    [caseFields['proposal.recommendation'], proposal.recommendation],
  ]
  return [macro.title, ...parts.flatMap(([title, text]) => (text ? [`${title}: ${text}`] : []))].join('\n\n')
}

/** `isMacro` of a note in the help desk. One that is too long, or not read in time, is none. */
export async function isMacroInTime(text: string, sop: MacroSop): Promise<boolean> {
  if (text.length <= small) return isMacro(text, sop)
  return text.length <= longestNote && inThread.isMacro(text, needed(sop)).catch(() => false)
}

/** `isTitledAs` of a note in the help desk, likewise. */
export async function isTitledAsInTime(text: string, { macro }: Pick<MacroSop, 'macro'>): Promise<boolean> {
  if (text.length <= small) return isTitledAs(text, { macro })
  return text.length <= longestNote && inThread.isTitledAs(text, { macro }).catch(() => false)
}
