import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { query } from './cluster.ts'
import { baton, dataFolderForTests, type Ended } from './command.ts'

let place: Awaited<ReturnType<typeof dataFolderForTests>>
let env: Record<string, string>
let held: Awaited<ReturnType<typeof startEmbeddedPostgres>>
const run = (...args: string[]) => baton(args, env)

beforeAll(async () => {
  place = await dataFolderForTests()
  env = { BATON_DATA: join(place.folder, 'data'), PORT: '4999', EMBEDDINGS_URL: 'off' } // to start the model takes a second, each time
  held = await startEmbeddedPostgres(env.BATON_DATA ?? '', { fast: true }) // held, so that each command joins it
})

afterAll(async () => {
  await held.stop()
  await place.drop()
})

describe('people', () => {
  test('are added before there is an administrator, each with a link for their first password', async () => {
    const first = await run('people', 'add', '--email', 'Maya@Example.com', '--name', 'Maya Chen', '--role', 'tier1')

    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Maya Chen is here, as Tier 1\. .*\n {2}http:\/\/127\.0\.0\.1:4999\/invitations#[\w-]{20,}\n$/)
    expect((await run('people', 'add', '--email', 'lin@example.com', '--name', 'Lin', '--role', 'lead')).code).toBe(0)
  })

  test('are listed by name', async () => {
    const { code, out } = await run('people', 'list')

    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^Lin +CS Lead +lin@example\.com$/),
      expect.stringMatching(/^Maya Chen +Tier 1 +maya@example\.com$/),
      '',
    ])
  })

  test('are in the audit with the system user who ran the command', async () => {
    const client = new pg.Client(held.config)
    await client.connect()
    const { rows } = await client.query("select run_by, actor_id, facts->>'role' as role from audit where action = 'person-added' order by at")
    await client.end()

    expect(rows).toEqual(['tier1', 'lead'].map((role) => ({ run_by: userInfo().username, actor_id: null, role })))
  })

  test('with an address that somebody has already are refused', async () => {
    expect(await run('people', 'add', '--email', 'maya@example.com', '--name', 'Maya', '--role', 'tier2')).toEqual({
      code: 3,
      out: '',
      err: 'Somebody here has the e-mail address maya@example.com already. Change them, or make them a new link.\n',
    })
  })

  test.each([
    [['--email', 'maya', '--name', 'Maya', '--role', 'tier1'], '--email: Write an e-mail address, such as ada@example.com.'],
    [['--email', 'new@example.com', '--name', ' ', '--role', 'tier1'], '--name: Write a name.'],
    [['--email', 'new@example.com', '--name', 'New', '--role', 'boss'], '--role: Choose one of tier1, tier2, lead, admin.'],
    [['--email', 'new@example.com', '--role', 'tier1'], "required option '--name <name>' not specified"],
  ])('%j is wrong usage, and says of which option', async (options, sentence) => {
    const ended = await run('people', 'add', ...options)

    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain(sentence)
  })
})

describe('tokens', () => {
  test('stand alone on standard output, for a script to take', async () => {
    const made = await run('tokens', 'create', '--email', 'MAYA@example.com', '--name', 'nightly import')

    expect(made.out).toMatch(/^baton_[\w-]{20,}\n$/)
    expect(made.code).toBe(0)
    expect(made.err).toContain('Maya Chen')
    expect(made.err).not.toContain(made.out.trim())
  })

  test('have a scope and an end, are listed without their text, and revoked', async () => {
    const made = await run('tokens', 'create', '--email', 'maya@example.com', '--name', 'reports', '--scope', 'read', '--days', '30')
    expect(made.err).toMatch(/to read, until \d{4}-\d\d-\d\d/)

    const listed = await run('tokens', 'list', '--email', 'maya@example.com')
    expect(listed.out).toMatch(/read {3}until \d{4}-\d\d-\d\d {2}never used, made by a command: reports\n/)
    expect(listed.out).not.toContain(made.out.trim())
    const [id = ''] =
      listed.out
        .split('\n')
        .find((line) => line.endsWith(': reports'))
        ?.split(' ') ?? []
    expect(await run('tokens', 'revoke', '--email', 'maya@example.com', '--id', id)).toMatchObject({ code: 0, out: 'Revoked: reports\n' })
    expect(await run('tokens', 'revoke', '--email', 'maya@example.com')).toMatchObject({ code: 0, out: expect.stringContaining('Revoked: nightly import') })
    expect(await run('tokens', 'list', '--email', 'maya@example.com')).toMatchObject({ out: expect.stringContaining('No token works') })
  })

  test.each([
    [['--scope', 'admin'], '--scope: Choose read or write.'],
    [['--days', '366'], '--days: Give a whole number of days, from 1 to 365.'],
    [['--days', 'soon'], '--days: Give a whole number of days, from 1 to 365.'],
  ])('with %j are refused, naming the option', async (options, sentence) => {
    expect(await run('tokens', 'create', '--email', 'maya@example.com', ...options)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) })
  })

  test('of somebody unknown are refused', async () => {
    expect(await run('tokens', 'create', '--email', 'nobody@example.com')).toEqual({
      code: 3,
      out: '',
      err: 'Nobody here has the e-mail address nobody@example.com. “npx baton people list” shows who is here.\n',
    })
  })

  test.each([[['--name', 'for nobody']], [['--email', 'maya@example.com', '--name', '']], [['--email', 'maya@example.com', '--nmae', 'x']]])(
    '%j is wrong usage',
    async (options) => {
      expect(await run('tokens', 'create', ...options)).toMatchObject({ code: 2, out: '' })
    },
  )
})

describe('an SOP', () => {
  // No database would answer here: checking must not ask one.
  const without = { DATABASE_URL: 'postgres://baton@127.0.0.1:1/none' }
  const shipped = 'sop/non-bug-escalation.yaml'

  test('with nothing wrong passes, without a database', async () => {
    expect(await baton(['sop', 'check', shipped], without)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(shipped) })
  })

  test('is checked with file, line and column of what is wrong', async () => {
    const wrong = (await readFile(shipped, 'utf8')).replace(/^title: /m, 'titel: ')
    const line = wrong.split('\n').findIndex((text) => text.startsWith('titel:')) + 1
    const file = join(place.folder, 'wrong.yaml')
    await writeFile(file, wrong)

    const fromFile = await baton(['sop', 'check', file], without)
    expect(fromFile).toMatchObject({ code: 1, err: '' })
    expect(fromFile.out).toContain(`${file}:${line}:1: “titel” is not known here.`)
    expect(await baton(['sop', 'check', '-'], without, wrong)).toEqual({ code: 1, err: '', out: fromFile.out.replaceAll(file, '-') })
    expect(await run('sop', 'publish', file, '--as', 'lin@example.com')).toEqual(fromFile)
  })

  test.each(['no-such.yaml', 'sop'])('that cannot be read (%s) is wrong usage', async (file) => {
    expect(await baton(['sop', 'check', file], without)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(`^${file} cannot be read: `) })
  })

  test('is published by a lead, as the next version', async () => {
    expect(await run('sop', 'publish', shipped, '--as', 'lin@example.com')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('ersion 2 of') })
  })

  test('is published by nobody in Tier 1, nor by somebody unknown', async () => {
    expect(await run('sop', 'publish', shipped, '--as', 'maya@example.com')).toEqual({
      code: 3,
      out: '',
      err: 'Maya Chen may not publish an SOP: only a lead or an administrator may.\n',
    })
    expect(await run('sop', 'publish', shipped, '--as', 'nobody@example.com')).toMatchObject({ code: 3, out: '' })
  })
})

describe('the doctor', () => {
  const signs = ({ out }: Ended) => out.split('\n').map((line) => line.slice(0, 1))

  test('looks at everything, and finds nothing broken in a new installation', async () => {
    const ended = await run('doctor')

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toMatch(/✓ Database: PostgreSQL 18\.\d+, embedded in .*pg18, run by (nobody|postgres|\w+)\n/)
    expect(ended.out).toMatch(/✓ Migrations: \d+ applied, none missing\n/)
    expect(ended.out).toMatch(/✓ Data folder: .*data, writable, \d+\.\d GB free\n/)
    expect(ended.out).toMatch(/✓ Time zone: UTC/)
    expect(ended.out).toMatch(/– Administrator: nobody yet\. /)
    expect(ended.out).toMatch(/– Slack: not connected\. .*by hand/)
    expect(ended.out).toMatch(/– Help desk: not connected\. .*by hand/)
    expect(ended.out).toMatch(/– Address: nothing answers at http:\/\/127\.0\.0\.1:4999/)
    expect(ended.out).toContain('– Meanings: EMBEDDINGS_URL is off')
    expect(signs(ended)).not.toContain('✗')
  })

  test('tells the model in the house, and a service that does not answer', async () => {
    const house = await baton(['doctor'], { ...env, EMBEDDINGS_URL: '' })
    expect(house.out).toMatch(/✓ Meanings: .*, in this house; nothing leaves it|– Meanings: .* are not installed/)
    const service = await baton(['doctor'], { ...env, EMBEDDINGS_URL: 'http://127.0.0.1:1/v1', EMBEDDINGS_MODEL: 'none' })
    expect(service).toMatchObject({ code: 4, out: expect.stringMatching(/✗ Meanings: http:.*127\.0\.0\.1:1.* cannot be reached/) })
  })

  test('finds a secret that others may read', async () => {
    const secret = join(env.BATON_DATA ?? '', 'secret')
    await writeFile(secret, 'x'.repeat(64), { mode: 0o644 })
    await chmod(secret, 0o644)

    const ended = await run('doctor')
    expect(ended).toMatchObject({ code: 4, out: expect.stringContaining(`✗ Secret: others may read ${secret}. Close it with: chmod 600 ${secret}`) })

    await chmod(secret, 0o600)
    expect(await run('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('✓ Secret: ') })
  })

  test('tells a database that does not answer in one line, never its password, and goes on', async () => {
    const ended = await baton(['doctor'], { ...env, DATABASE_URL: 'postgres://baton:sesame@localhost:1/none' })

    expect(ended.code).toBe(4)
    expect(ended.out).toMatch(/✗ Database: at localhost:1\/none\. .*ECONNREFUSED.*Check /)
    expect(ended.out).toMatch(/✓ Data folder: /)
    expect(ended.out).toMatch(/– Slack: /)
    expect(signs(ended).filter((sign) => sign === '✗')).toHaveLength(1)
    expect(ended.out + ended.err).not.toContain('sesame')
  })

  test('tells a database that a newer Baton has made', async () => {
    await query(held.config, ["insert into migrations (name) values ('9999-later.sql')"])
    const ended = await run('doctor')
    await query(held.config, ["delete from migrations where name = '9999-later.sql'"])

    expect(ended).toMatchObject({ code: 4, out: expect.stringContaining('✗ Migrations: the database was made by a newer Baton (it has 9999-later.sql).') })
    expect(ended.out).toContain('✓ Database: ')
  })

  test('tells a data folder that cannot serve', async () => {
    const file = join(place.folder, 'a-file')
    await writeFile(file, '')
    const ended = await baton(['doctor'], { BATON_DATA: file, PORT: '4999' })

    expect(ended.code).toBe(4)
    expect(ended.out).toMatch(/✗ Data folder: .*a-file/)
    expect(ended.out).toContain('– Slack: ')
  })

  test('makes nothing where there is nothing yet', async () => {
    const elsewhere = join(place.folder, 'elsewhere')
    const ended = await baton(['doctor'], { BATON_DATA: elsewhere, PORT: '4999' })

    expect(ended).toMatchObject({ code: 0, out: expect.stringContaining('– Database: none yet') })
    await expect(mkdir(elsewhere)).resolves.toBeUndefined() // it was not there
  })

  test('tells wrong settings and goes on', async () => {
    const ended = await baton(['doctor'], { ...env, PORT: 'eighty' })

    expect(ended.code).toBe(4)
    expect(ended.out).toContain('✗ Settings: PORT: is not a number; for example PORT=4180')
    expect(ended.out).toContain('✓ Node: ')
  })
})

describe('a database of one’s own', () => {
  const addressFor = (user: string, database: string) => {
    const { host, port } = held.config
    return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  }

  test('whose user is not its owner is refused with how to make them so, by the doctor beforehand', async () => {
    await query(held.config, ['create role stranger login', 'create database strange'])
    const DATABASE_URL = addressFor('stranger', 'strange')

    expect(await baton(['doctor'], { ...env, DATABASE_URL })).toMatchObject({
      code: 4,
      out: expect.stringMatching(/✗ Migrations: \d+ to apply\. The user of DATABASE_URL may not make .* ALTER DATABASE … OWNER TO …/),
    })
    expect(await baton(['people', 'list'], { ...env, DATABASE_URL })).toMatchObject({
      code: 4,
      err: expect.stringContaining('Make it the owner: ALTER DATABASE'),
    })
    await query(held.config, ['alter database strange owner to stranger'])
    expect(await baton(['people', 'list'], { ...env, DATABASE_URL })).toMatchObject({ code: 0, out: expect.stringContaining('Nobody is here yet.') })
  })

  test('with a data folder that cannot serve is let go, so that the command ends', async () => {
    const file = join(place.folder, 'another-file')
    await writeFile(file, '')
    const ended = await baton(['people', 'list'], { BATON_DATA: file, DATABASE_URL: addressFor(held.config.user, held.config.database) })

    expect(ended).toMatchObject({ code: 4, err: expect.stringContaining('another-file') })
  })
})

describe('help', () => {
  test.each(['people add', 'people list', 'tokens create', 'tokens list', 'tokens revoke', 'sop check', 'sop publish', 'doctor'])(
    'of %s has an example and the exit codes',
    async (command) => {
      const ended = await run(...command.split(' '), '--help')

      expect(ended).toMatchObject({ code: 0, err: '' })
      expect(ended.out).toContain(`npx baton ${command}`)
      expect(ended.out).toContain('Exit codes: 0 done')
    },
  )

  test('is shown, and is wrong usage, where a word is missing or unknown', async () => {
    expect(await run('people')).toMatchObject({ code: 2 })
    expect(await run('sop', 'chekc', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('chekc') })
  })
})
