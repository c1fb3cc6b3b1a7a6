/** How much of a message is logged, in UTF-16 units. */
const longestMessage = 200

/** Longer than any name in our schema; what is longer between quotation marks was written by people. */
const longestName = 63

/** SQLSTATE class 22, whose messages quote the value (https://www.postgresql.org/docs/18/errcodes-appendix.html, read 2026-12-01). */
const isOfData = (error: Error) => 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code)

/**
 * An error as it may be logged: messages of PostgreSQL, of JSON and of regular expressions repeat what they were given, which may be what people wrote.
 * A stack begins with the message, so only its places are kept.
 */
export function faultOf(error: Error): { name: string; message: string; stack: string; code?: string } {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name: error.name, ...code, message: withoutTexts(error).slice(0, longestMessage), stack: places.slice(0, 20).join('\n') }
}

function withoutTexts(error: Error): string {
  const start = error.message.slice(0, 2_000)
  if (error instanceof SyntaxError || isOfData(error)) return start.replaceAll(/["'`/].*["'`/]|["'`/].*$/gs, '…')
  return start.replaceAll(/"[^"]*("|$)/g, (quoted) => (/^"[\w.-]*"$/.test(quoted) && quoted.length <= longestName ? quoted : '"…"'))
}
