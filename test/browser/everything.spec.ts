import type { Person } from '#src/people/person.ts'
import { queueViews, settingsParts } from '#web/addresses.ts'
import { lin, maya, noor, tomas } from '../office.ts'
import { fill } from './filled.ts'
import { clipboard } from './form.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'
import { type Stop, walk } from './walk.ts'

/** Where everybody begins; every other kind of page is walked through where a link leads to it. */
function stopsFor(person: Person, numbers: Awaited<ReturnType<typeof fill>>): Stop[] {
  const { draft, ...others } = numbers
  const forms = person === maya ? [draft, others.returned].map((number) => `/escalations/${number}/write`) : []
  const settings = person === noor ? settingsParts.map((part) => `/settings?part=${part}`) : []
  const sop = '/sops/non-bug-escalation'
  return [
    { path: '/mine' },
    ...queueViews.map((view) => ({ path: `/queue?view=${view}` })),
    { path: '/queue?view=all&criterion=beyond-access' },
    { path: '/queue?view=deciding', keys: 'x' },
    ...Object.entries(others).map(([state, number]) => ({ path: `/escalations/${number}`, state })),
    ...[
      ...forms,
      '/escalate',
      '/knowledge',
      '/knowledge/used',
      '/sops',
      sop,
      `${sop}/versions/1`,
      `${sop}/versions/2`,
      '/people',
      '/people?part=teams',
      '/people?part=slack',
      '/me',
      ...settings,
    ].map((path) => ({
      path,
    })),
  ]
}

for (const person of [noor, lin, tomas, maya]) {
  test(`every link and button that ${person.name} (${person.role}) meets leads to no error`, async ({ as, office }, info) => {
    test.setTimeout(900_000) // a minute each where nothing else runs, and many times that where much does
    const stops = stopsFor(person, await fill(office))
    const page = await as(person, { reducedMotion: 'reduce', ...clipboard })
    await open(page, '/mine')
    const start = Date.now()
    const { pressed, addresses, missed, wrong } = await walk(page, stops)
    console.log(`${person.name}: ${pressed.size} pressed, ${addresses.size} addresses, ${missed.length} missed in ${Math.round((Date.now() - start) / 1000)} s`)
    info.annotations.push({ type: 'pressed', description: [...pressed].join('\n') })
    expect(wrong).toEqual([])
    // What an earlier press took away (a notification, a row that moved on) cannot be pressed any more: one in twenty at most.
    expect(missed.length, `not pressed: ${missed.join('; ')}`).toBeLessThanOrEqual(pressed.size / 20)
    expect(pressed.size).toBeGreaterThan(120)
    expect(addresses.size).toBeGreaterThan(100)
  })
}
