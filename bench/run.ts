import { bodies } from './bodies/bodies.ts'
import { checks } from './check.ts'
import { crash } from './crash/crash.ts'
import { type Figure, isGood, say, tell } from './figure.ts'
import { hostile } from './hostile/hostile.ts'
import { idle } from './idle.ts'
import { outbox } from './outbox/outbox.ts'
import { queue } from './queue/queue.ts'
import { search } from './search/search.ts'
import { submissions } from './submissions/submissions.ts'
import { web } from './web/web.ts'

const benches: Record<string, () => Promise<Figure[]>> = {
  ...{ submissions, queue, outbox, check: checks, idle, crash, web, search },
  hostile: () => hostile(),
  bodies: () => bodies(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  say(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const [name, measure] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await run(name, measure)
}

/** One bench, its figures told as they come. One that misses a `must` makes the whole run fail, and the others are measured all the same. */
async function run(name: string, measure: () => Promise<Figure[]>) {
  say(`— ${name}`)
  for (const figure of await measure()) {
    tell(figure)
    if (isGood(figure)) continue
    say(`${figure.bench} ${figure.figure}: ${figure.value} ${figure.unit} misses ${figure.must}`)
    process.exitCode = 1
  }
}
