import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * One JSON line each, to standard error: standard output is for what people and scripts read.
 * Nothing a person wrote and no secret is ever passed in; the paths below are the belt to those braces.
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const secrets = ['authorization', 'cookie', 'password', 'token', 'secret', 'connectionString']
  const redact = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination)
}
