import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { completeCase } from './cases.ts'
import { query } from './cluster.ts'
import { baton, dataFolderForTests } from './command.ts'
import { batonHere } from './command-here.ts'

const sample = (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop.sample ?? expect.fail('no sample')
const withoutProposal = sample.slice(0, sample.indexOf('Proposed Solution'))
const ready = JSON.stringify(completeCase)

let place: Awaited<ReturnType<typeof dataFolderForTests>>
let env: Record<string, string>
let held: Awaited<ReturnType<typeof startEmbeddedPostgres>>
const run = (...args: string[]) => batonHere(args, env)
const rows = (sql: string) => query(held.config, [sql])
const stored = async () => Number((await rows('select count(*) from escalations'))[0]?.count)

async function file(name: string, text: string | Buffer) {
  const path = join(place.folder, name)
  await writeFile(path, text)
  return path
}

const submit = async (text: string) => run('submit', await file('case', text), '--as', 'maya@example.com')
const intake = async (text: string) => run('intake', await file('note', text), '--as', 'maya@example.com')

beforeAll(async () => {
  place = await dataFolderForTests()
  env = { BATON_DATA: join(place.folder, 'data') }
  held = await startEmbeddedPostgres(env.BATON_DATA ?? '', { fast: true }) // held, so that each command joins it
  await run('people', 'add', '--email', 'maya@example.com', '--name', 'Maya Chen', '--role', 'tier1')
})

afterAll(async () => {
  await held.stop()
  await place.drop()
})

describe('check', () => {
  // Nothing is there, and nothing may be made: a check is for everybody who has a text.
  const nowhere = () => join(place.folder, 'nowhere')
  const check = async (text: string | Buffer, ...options: string[]) => batonHere(['check', await file('case', text), ...options], { BATON_DATA: nowhere() })

  test('reads the SOP’s own sample, without a database, with findings a support agent agrees with', async () => {
    const { code, out } = await check(sample, '--json')
    const { case: read, unplaced, findings } = JSON.parse(out)

    expect(code).toBe(1)
    expect(read).toMatchObject({ ticket: 'https://intercom.com/.../ticket-id-12345', customer: { persona: 'agency', plan: 'Agency' }, blocker: null })
    expect(read.ask).toBe('User is requesting to bulk-duplicate content templates across workspaces, which is not currently supported in the UI.')
    expect(read.steps).toHaveLength(3)
    expect(unplaced).toEqual([])
    const toMend = findings.filter(({ severity }: { severity: string }) => severity !== 'advises')
    expect(toMend.map(({ field }: { field: string }) => field)).toEqual(['criteria', 'blocker', 'evidence'])
    await expect(readFile(join(nowhere(), 'pg18', 'data', 'PG_VERSION'))).rejects.toThrow('ENOENT')
  })

  test('prints what was understood, then each finding under the file’s name with its mend, what has to be mended first', async () => {
    const path = join(place.folder, 'case')
    const { code, out, err } = await check(sample)

    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/Step 2 +\(confirmed\) Confirmed this action isn’t available even for Admins\n/)
    const lines = out.split('\n').filter((line) => line.startsWith(`${path}: `))
    expect(lines.slice(0, 4).map((line) => line.split(': ').slice(1, 3).join(' '))).toEqual([
      'criteria to mend',
      'blocker to mend',
      'evidence to mend',
      'ticket advice',
    ])
    expect(out).toMatch(/\n {4}→ .+\nNot ready yet: 3 to mend, \d+ pieces of advice\.\n$/)
  })

  test.each([
    ['a case as JSON', ready],
    ['the same after a byte order mark', `\ufeff${ready}`],
  ])('ends with 0 for %s that is complete', async (_what, text) => {
    expect(await check(text)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Ready to submit') })
  })

  test('says that a text without a proposed solution would go back', async () => {
    expect(await check(withoutProposal)).toMatchObject({ code: 1, out: expect.stringContaining('It would go back to its writer') })
  })

  test('shows the characters that steer a terminal instead of obeying them', async () => {
    const { out } = await check(JSON.stringify({ ...completeCase, ask: 'Look \u001b]0;here\u0007' }))

    expect(out).toContain('Look \\u001b]0;here\\u0007')
    expect(/(?![\n\t])\p{Cc}/u.test(out)).toBe(false)
  })

  test.each([
    ['is not there', 'none.txt', null, /cannot be read: there is no such file/],
    ['is empty', 'empty.txt', ' \n', /is empty/],
    ['is no text', 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /is not a text in UTF-8/],
    ['is over 1 MB', 'long.txt', 'a'.repeat(1_000_001), /is larger than 1 MB/],
    ['is broken JSON', 'broken.json', '{ "ask": ', /should be JSON and is none/],
    ['is JSON, and no case', 'list.json', '[1]', /is JSON, but no case/],
    ['has a field that is wrong', 'wrong.json', '{ "ask": 5 }', /is JSON, but no case.*\n {2}ask: /],
  ])('is wrong usage where the file %s, and says so', async (_what, name, text, sentence) => {
    const path = text === null ? join(place.folder, name) : await file(name, text)

    expect(await batonHere(['check', path], { BATON_DATA: nowhere() })).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) })
  })

  test('is refused under an SOP that nobody published', async () => {
    expect(await check(sample, '--sop', 'nosuch')).toEqual({
      code: 3,
      out: '',
      err: 'There is no published SOP called “nosuch”.\n',
    })
  })
})

describe('submit', () => {
  test('is refused with the findings, and stores nothing', async () => {
    const before = await stored()
    const { code, out } = await submit(sample)

    expect(code).toBe(1)
    expect(out).toContain(`${join(place.folder, 'case')}: blocker: to mend: `)
    expect(await stored()).toBe(before)
  })

  test('hands a complete case to the queue, says what to do by hand, and leaves in the audit who ran it', async () => {
    const { code, out, err } = await run('submit', await file('case', ready), '--as', 'Maya@Example.com')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    const number = /^(E-\d+) is submitted, in the Tier 2 queue since /.exec(out)?.[1] ?? expect.fail(out)
    expect(out).toMatch(/by hand:\n(.*\n)*.*Tag the ticket “needs-triage”\./)
    const [audit] = await rows(`select run_by, facts->>'command' as command from audit where facts->>'escalation' = '${number}'`)
    expect(audit).toEqual({ run_by: userInfo().username, command: 'submit' })
    expect(await rows(`select state, door from escalations where number = ${number.slice(2)}`)).toEqual([{ state: 'submitted', door: 'command' }])
  })

  test('may be repeated: each run is a wish of its own, and check names the one that is open already', async () => {
    expect(await submit(ready)).toMatchObject({ code: 0 })
    expect(await run('check', await file('case', ready))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/ticket: advice: .*open on the same ticket.*E-\d+, E-\d+/),
    })
  })

  test.each(['submit', 'intake'])('like intake, refuses somebody unknown: %s', async (command) => {
    expect(await run(command, await file('case', ready), '--as', 'nobody@example.com')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('nobody@example.com'),
    })
  })

  test.each(['submit', 'intake'])('like intake, has to know for whom: %s is wrong usage without', async (command) => {
    expect(await run(command, await file('case', ready))).toMatchObject({ code: 2, out: '', err: expect.stringContaining("'--as <email>'") })
  })
})

describe('intake', () => {
  test('returns a text without a proposed solution to its writer, with that finding', async () => {
    const { code, out } = await intake(withoutProposal)

    expect(code).toBe(0)
    expect(out).toMatch(/^E-\d+ is returned, with Maya Chen \(Tier 1\) since /)
    expect(out).toContain('proposal.recommendation: returns it: The proposed solution is missing.')
    const [last] = await rows('select state, door from escalations order by number desc limit 1')
    expect(last).toEqual({ state: 'returned', door: 'command' })
  })

  test('takes the whole sample in, and says what there is still to mend', async () => {
    const { code, out } = await intake(sample)

    expect(code).toBe(0)
    expect(out).toMatch(/^E-\d+ is submitted, in the Tier 2 queue since /)
    expect(out).toContain('blocker: to mend: ')
  })

  test('takes a case as JSON in, whole', async () => {
    expect(await intake(ready)).toMatchObject({ code: 0, out: expect.stringMatching(/^E-\d+ is submitted/) })
    const [last] = await rows('select "case"->>\'ask\' as ask, "case"->\'unplaced\' as unplaced from escalations order by number desc limit 1')
    expect(last).toEqual({ ask: completeCase.ask, unplaced: [] })
  })

  test('makes no database for a file that is not there', async () => {
    const elsewhere = join(place.folder, 'elsewhere')
    const missing = join(place.folder, 'none.txt')
    expect(await batonHere(['intake', missing, '--as', 'maya@example.com'], { BATON_DATA: elsewhere })).toMatchObject({ code: 2 })
    await expect(readFile(join(elsewhere, 'pg18', 'data', 'PG_VERSION'))).rejects.toThrow('ENOENT')
  })
})

test('“-” is standard input, which the findings call by its name', async () => {
  const { code, out } = await baton(['check', '-'], env, sample)

  expect(code).toBe(1)
  expect(out).toContain('\nstandard input: blocker: to mend: ')
})

describe('show', () => {
  const submitted = async () => {
    const { out } = await submit(ready)
    return /^E-\d+/.exec(out)?.[0] ?? expect.fail(out)
  }

  test('tells the story, however the number is written, and leaves in the audit who looked', async () => {
    const number = await submitted()
    const { code, out, err } = await run('show', number)

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^${number} · submitted · in the Tier 2 queue since `))
    expect(out).toContain(`Maya Chen submitted ${number} to the Tier 2 queue.`)
    const heading = out.split('\n')[0]
    for (const written of [number.toLowerCase(), number.slice(2)]) expect((await run('show', written)).out.split('\n')[0]).toBe(heading)
    const looked = await rows(`select actor_id, run_by from audit where facts->>'command' = 'show' and facts->>'escalation' = '${number}' limit 1`)
    expect(looked).toEqual([{ actor_id: null, run_by: userInfo().username }])
  })

  test('speaks to the person of --as, and prints escalation and timeline as JSON', async () => {
    const number = await submitted()
    const { out } = await run('show', number, '--as', 'maya@example.com', '--json')

    expect(JSON.parse(out)).toMatchObject({
      number,
      state: 'submitted',
      ask: completeCase.ask,
      timeline: { items: [{ kind: 'drafted' }, { kind: 'submitted', sentence: `You submitted ${number} to the Tier 2 queue.` }] },
    })
  })

  test.each(['nonsense', 'E-', 'E-12345678901', '1042x', "1' or '1"])('is wrong usage for %j, which is no number', async (wrong) => {
    expect(await run('show', wrong)).toEqual({ code: 2, out: '', err: `“${wrong}” is no escalation’s number. Give one such as E-1042, or its id.\n` })
  })

  test('is refused where there is no such escalation', async () => {
    expect(await run('show', 'E-999999')).toMatchObject({ code: 3, out: '', err: expect.stringContaining('There is no escalation E-999999') })
  })
})

describe('deliveries', () => {
  test('lists what hangs with its answer, and lets somebody see to it once', async () => {
    expect(await run('deliveries')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing hangs') })
    const { out } = await submit(ready)
    const number = /^E-\d+/.exec(out)?.[0] ?? expect.fail(out)
    await rows(`update deliveries set state = 'given-up', attempts = 3, answer = 'The channel was deleted.' where what = 'card' and state <> 'replaced'
      and escalation_id = (select id from escalations where number = ${number.slice(2)})`)

    const list = (await run('deliveries')).out
    expect(list).toContain(
      `${number}: The card for Tier 2 in #tier-2-escalations\n  State   given up: somebody has to see to it, tries: 3\n  Answer  The channel was deleted.`,
    )
    const id = /Id +(\S+)/.exec(list)?.[1] ?? expect.fail(list)
    expect(await run('deliveries', 'retry', id, '--as', 'maya@example.com')).toMatchObject({ code: 3, err: expect.stringContaining('Slack is not connected') })
    expect((await run('deliveries', 'done', id, '--as', 'maya@example.com')).out).toBe(`${number}: The card for Tier 2 in #tier-2-escalations – by-hand.\n`)
    expect(await run('deliveries', 'skip', id, '--reason', 'Done.', '--as', 'maya@example.com')).toMatchObject({
      code: 3,
      err: expect.stringContaining('is over'),
    })
    expect((await run('deliveries')).out).toContain('Nothing hangs')
  })

  test('is wrong usage for what is no id, or without a reason', async () => {
    expect(await run('deliveries', 'done', 'E-1042', '--as', 'maya@example.com')).toMatchObject({ code: 2, err: expect.stringContaining('Give the id') })
    expect(await run('deliveries', 'skip', crypto.randomUUID(), '--as', 'maya@example.com')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reason'),
    })
  })
})

test('a reader who has gone ends no command with a fault', async () => {
  const long = await file('many.json', JSON.stringify({ ...completeCase, unplaced: Array.from({ length: 40 }, () => 'word '.repeat(3_900)) }))
  const { code, err } = await piped(['check', long])

  expect({ code, err }).toEqual({ code: 0, err: '' })
})

/** Runs a command whose reader reads one chunk and goes, as `| head` does. */
async function piped(args: string[]) {
  const child = spawn(process.execPath, ['bin/baton.js', ...args], { env: { PATH: process.env.PATH ?? '', ...env } })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = new Promise<number | null>((done) => child.once('exit', done))
  return { err: await text(child.stderr), code: await code }
}

describe('help', () => {
  test.each(['check', 'submit', 'intake', 'show'])('of %s has an example and the exit codes', async (command) => {
    const ended = await run(command, '--help')

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain(`npx baton ${command}`)
    expect(ended.out).toContain('Exit codes: 0 done')
  })
})
