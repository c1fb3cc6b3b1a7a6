import type { AtEnd } from '../at-end.ts'
import { lin } from '../office.ts'
import { decideAndCarryOut, escalate, mend, openStory, sendBack } from '../slack/story.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

/** Sooner than a window would ask by itself. */
const live = { timeout: 8_000 }

test('who looks on in the browser sees each step that is made in Slack, and all ticks at the end', async ({ office, as }) => {
  const closings: Parameters<AtEnd>[0][] = []
  try {
    const story = await openStory(office, (close) => closings.push(close))
    const { press, card, tellAll, asTomas } = story
    await escalate(story)
    const lins = await as(lin)
    await open(lins, '/escalations/E-1001')
    const ticks = lins.getByRole('list', { name: 'Told elsewhere' }).getByRole('listitem')
    const expectAllDone = () => expect(ticks.filter({ hasText: 'done' })).toHaveCount(4, live)
    await expect(lins.getByText(/^in the Tier 2 queue since/)).toBeVisible(live)
    await tellAll()
    await expectAllDone()

    await press(asTomas, 'accept', (await card()).buttons)
    await expect(lins.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible(live)
    await tellAll()
    await sendBack(story)
    await expect(lins.getByText(/^with Maya \(Tier 1\)/)).toBeVisible(live)
    await tellAll()
    await mend(story)
    await expect(lins.getByText(/^in the Tier 2 queue since/)).toBeVisible(live)
    await tellAll()
    await press(asTomas, 'accept', (await card()).buttons)
    await tellAll()
    await decideAndCarryOut(story)
    await expect(lins.getByText(/^with nobody since/)).toBeVisible(live)
    await expect(lins.getByText('DevOps has copied them.', { exact: true })).toBeVisible(live)
    await expectAllDone()
    await expect(lins.getByRole('link', { name: 'Slack told' })).toHaveAttribute('href', /\/archives\//)
  } finally {
    for (const close of closings.toReversed()) await close()
  }
})
