import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { median, say } from '../figure.ts'
import type { Asker } from '../people.ts'
import { inWindow, type Office } from './office.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** Pixels a frame: a list that is thrown. */
const throwBy = 400
const presses = 60

/** How long somebody rests between two presses of a key, in milliseconds. */
const rest = 100

/**
 * Opens a page as if for the first time, several times: the bytes of script that it takes, gzipped, and the times until something is drawn, in milliseconds.
 * What is fetched after the page stands there whole is fetched ahead, for what may be done next. On a slow machine that begins earlier, so the fewest count.
 */
export async function opened(office: Office, who: Asker, path: string, times: number) {
  const paints: number[] = []
  let script = Number.POSITIVE_INFINITY
  while (paints.length < times) {
    await inWindow(office, who, async (context) => {
      const page = await context.newPage()
      await open(page, path)
      paints.push(await page.evaluate<number>('bench.firstPaint()'))
      const files = await page.evaluate<string[]>('bench.scriptsOfThePage()')
      script = Math.min(script, gzipped(files))
    })
  }
  say(`${path}: ${(script / 1000).toFixed(0)} kB of script, painted after ${paints.map(Math.round).join(', ')} ms`)
  return { script, paints }
}

const gzipped = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(`${dist}${file}.gz`).size, 0)

/** Throws the list of all escalations down to its end and up again: how many rows it has, and the longest task meanwhile, 0 when none was longer than 50 ms. */
export function scrolled(office: Office) {
  return inWindow(office, office.triage, async (context) => {
    const page = await context.newPage()
    await open(page, '/queue?view=all')
    await page.evaluate('bench.longTasks.length = 0')
    const rows = await page.evaluate<number>(`bench.scroll(${throwBy})`)
    const tasks = await page.evaluate<number[]>('bench.longTasks')
    const longest = Math.max(0, ...tasks)
    say(`${rows} rows scrolled, ${tasks.length === 0 ? 'no long task' : `${tasks.length} long tasks, half of them below ${median(tasks).toFixed(0)} ms`}`)
    return { rows, longest }
  })
}

/** Goes down the list by `j`: the time that each step took, in milliseconds. */
export function stepped(office: Office): Promise<number[]> {
  return inWindow(office, office.triage, async (context) => {
    const page = await context.newPage()
    await open(page, '/queue?view=all')
    for (let press = 1; press <= presses; press++) {
      await page.keyboard.press('j')
      await page.evaluate(`bench.stepped(${press})`)
      await page.waitForTimeout(rest)
    }
    return page.evaluate<number[]>('bench.steps')
  })
}

/** Until what was asked for is there and nothing is on its way any more. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' })
  await page.waitForLoadState('load')
}
