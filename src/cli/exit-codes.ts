/** What a command's exit code says to a script; help shows it, and docs/commands.md. */
export const exitCodes = {
  done: 0,
  /** `check`, `submit`, `sop check`: something has to be mended; the findings are printed. */
  open: 1,
  /** What was typed is no command, option or file that can be read. */
  usage: 2,
  /** Baton refused: no such escalation, not allowed, stale. */
  refused: 3,
  /** The settings, the data folder or the database do not let Baton start. */
  cannotStart: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodesHelp = `
Exit codes: 0 done · 1 something has to be mended · 2 wrong usage · 3 refused · 4 cannot start`

/** Thrown by a command that ends with something to mend, once it has printed the findings. */
export class SomethingOpen extends Error {
  override readonly name = 'SomethingOpen'
}

/** Thrown by `doctor` when something it printed is broken. */
export class NotWell extends Error {
  override readonly name = 'NotWell'
}
