/** A line for people or scripts, on standard output. */
export const say = (line: string) => process.stdout.write(`${line}\n`)

/** A line about what went wrong, on standard error. */
export const complain = (line: string) => process.stderr.write(`${line}\n`)
