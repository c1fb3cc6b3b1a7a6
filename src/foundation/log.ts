import { type DestinationStream, type Logger, pino } from 'pino'
import { shortened } from './shortened.ts'

export type Log = Logger

/**
 * One JSON line each, to standard error: standard output is for what people and scripts read.
 * Nothing a person wrote and no secret is ever passed in. The messages of errors may hold either all the same: the paths below are the belt to those braces, and every
 * text of a line is cut.
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const secrets = ['authorization', 'cookie', 'password', 'token', 'secret', 'connectionString']
  const redact = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  const serializers = { err: (error: unknown) => shortened(error instanceof Error ? pino.stdSerializers.err(error) : error) }
  const formatters = { log: (facts: Record<string, unknown>) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shortened(fact)])) }
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact, serializers, formatters }, destination)
}
