// Whoever read us may have gone, as `| head` does: what is left has no reader, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** A line for people or scripts, on standard output. */
export const say = (line: string) => process.stdout.write(`${harmless(line)}\n`)

/** A line about what went wrong, on standard error. */
export const complain = (line: string) => process.stderr.write(`${harmless(line)}\n`)

/** People's text may hold characters that steer a terminal; they are shown as JSON writes them, so that JSON stays the same JSON. */
const harmless = (line: string) =>
  line.replaceAll('\r\n', '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, (steering) => `\\u${steering.charCodeAt(0).toString(16).padStart(4, '0')}`)
