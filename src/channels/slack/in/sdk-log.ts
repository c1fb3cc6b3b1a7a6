import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '#src/foundation/log.ts'

/** What Slack's SDK has to say goes to Baton's log, and not to standard output; of errors, for those are ours to judge, only as a hint. */
export function sdkLog(log: Log): Logger {
  const hint = (...said: unknown[]) => log.debug({ reason: said.map(String).join(' ').slice(0, 500) }, 'Slack’s SDK says')
  const nothing = () => {}
  return { debug: nothing, info: nothing, warn: hint, error: hint, setLevel: nothing, getLevel: () => LogLevel.WARN, setName: nothing }
}
