import { availableParallelism, loadavg } from 'node:os'
import { type Figure, median, quantile, say } from '../figure.ts'
import { untilSeen } from './live.ts'
import { withOffice } from './office.ts'
import { opened, scrolled, stepped } from './pages.ts'

const escalations = 5_000
const openings = 5

/** What people feel of the browser app, in Chromium, with a list of thousands. */
export async function web(): Promise<Figure[]> {
  const file = process.env.CHROMIUM // bin/bench.js names one, where one can be had
  if (!file) {
    say('Skipped: no Chromium is here, and none could be installed. Install one, or name it: CHROMIUM=/path/to/chromium npm run bench -- web')
    return []
  }
  const [load = 0] = loadavg()
  if (load > availableParallelism()) say(`This machine is busy (load ${load.toFixed(1)}): the times below are as much its as the app’s.`)
  // Drafts are seen by their authors alone: with some more, what everybody sees is as many as promised.
  return withOffice(file, escalations * 1.02, async (office) => {
    const queue = await opened(office, office.triage, '/queue', openings)
    const mine = await opened(office, office.agent, '/mine', openings)
    const { rows, longest } = await scrolled(office)
    const steps = await stepped(office)
    const seen = await untilSeen(office)
    say(`${rows} rows; j: p50 ${median(steps).toFixed(1)} ms; seen: p50 ${median(seen).toFixed(0)} ms`)
    return [
      { figure: 'gzipped script for the first page', value: Math.max(queue.script, mine.script) / 1000, unit: 'kB', must: 250 },
      { figure: 'first paint of the queue', value: median(queue.paints), unit: 'ms', must: 1_000 },
      { figure: 'first paint of mine', value: median(mine.paints), unit: 'ms', must: 1_000 },
      { figure: `longest task while ${escalations} rows scroll`, value: longest, unit: 'ms', must: 50 },
      { figure: 'p95 from j to the next row drawn', value: quantile(steps, 0.95), unit: 'ms', must: 50 },
      { figure: 'p95 until a change made elsewhere is seen', value: quantile(seen, 0.95), unit: 'ms', must: 1_000 },
    ].map((figure) => ({ bench: 'web', ...figure, less: true as const }))
  })
}
