import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Figure, quantile, say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { ask } from '../load.ts'
import { type Asker, addPeople } from '../people.ts'
import { commandOf, descendants, residentOf } from '../processes.ts'
import { freePort, type Server, startServer } from '../server.ts'

/** `megabytes` that each of them sends; `asked`: how often a bystander asks without them. */
type Size = { strangers: number; megabytes: number; asked: number }

/** Between two requests of a bystander, in milliseconds. */
const pause = 5

/** With every entry point for what has no length: that of Slack needs settings, and no Slack. */
const more = { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_API_URL: 'http://127.0.0.1:9/', EMBEDDINGS_URL: 'off' }

/** Strangers who send bodies without a length, to whatever takes one, against a process of its own: how much its memory grows, and how much longer others wait. */
export function bodies({ strangers, megabytes, asked }: Size = { strangers: 50, megabytes: 200, asked: 300 }): Promise<Figure[]> {
  return withFolder('bodies', async (folder) => {
    const [bystander] = await inHouse(folder, ({ db }) => addPeople(db, 'tier1', 1))
    if (!bystander) throw new Error('Somebody has to stand by.')
    const port = await freePort()
    const server = await startServer(folder, port, { more })
    try {
      const pid = webProcess(server)
      await waits(server, bystander, (done) => done >= 10 * asked) // or memory grows by what any work makes it grow
      const alone = await waits(server, bystander, (done) => done >= asked)
      const before = residentOf(pid)
      const flood = spawn(process.execPath, [join(import.meta.dirname, 'strangers.ts'), String(port), String(strangers), String(megabytes)], {
        stdio: 'inherit',
      })
      let over = false
      const ended = once(flood, 'exit').then(() => {
        over = true
      })
      let most = before
      const look = setInterval(() => {
        most = Math.max(most, residentOf(pid))
      }, 20)
      const among = await waits(server, bystander, () => over)
      await ended
      clearInterval(look)
      const [p95Alone, p95] = [quantile(alone, 0.95), quantile(among, 0.95)]
      say(
        `${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB; p95 ${p95Alone.toFixed(1)} ms alone, ${p95.toFixed(1)} ms among them (${among.length} asked)`,
      )
      return [
        { bench: 'bodies', figure: 'growth of memory under strangers', value: most - before, unit: 'MB', must: 30, less: true },
        { bench: 'bodies', figure: 'p95 of a bystander, as a multiple', value: p95 / p95Alone, unit: '×', aim: 5, less: true },
      ]
    } finally {
      await server.stop()
    }
  })
}

/** How long each of one person's requests took, one after the other, in milliseconds. */
async function waits({ address }: Server, { token }: Asker, isOver: (done: number) => boolean) {
  const took: number[] = []
  do {
    const from = performance.now()
    await ask({ address, path: '/api/me', headers: { authorization: `Bearer ${token}` } })
    took.push(performance.now() - from)
    await sleep(pause)
  } while (!isOver(took.length))
  return took
}

/** The process that answers: the starter itself, or one that it has started. */
function webProcess({ pid }: Server): number {
  return (
    [pid, ...descendants(pid)].find(
      (one) => /main\.ts|baton\.js/.test(commandOf(one)) && !descendants(one).some((below) => /main\.ts/.test(commandOf(below))),
    ) ?? pid
  )
}
