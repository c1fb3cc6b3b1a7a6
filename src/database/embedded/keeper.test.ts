import { describe, expect, it } from 'vitest'
import { waitingCures } from './keeper.ts'

// As PostgreSQL 18 says it (src/backend/utils/init/miscinit.c, storage/lmgr and libpq/pqcomm.c).
describe('a start that failed', () => {
  it.each([
    'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 4711) running in data directory "/srv/pg18/data"?',
    'FATAL:  lock file "/srv/pg18/s/.s.PGSQL.5432.lock" already exists',
    'FATAL:  lock file "postmaster.pid" is empty',
    'FATAL:  pre-existing shared memory block (key 4711, ID 4) is still in use',
    'LOG:  could not bind Unix address "/srv/pg18/s/.s.PGSQL.5432": Address already in use',
  ])('is tried again for as long as it takes: %s', (words) => {
    expect(waitingCures(words)).toBe(true)
  })

  it.each([
    'FATAL:  could not create lock file "postmaster.pid": No space left on device',
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'FATAL:  unrecognized configuration parameter "no_such_setting"',
    'FATAL:  "/srv/pg18/data" is not a valid data directory',
    'LOG:  could not bind Unix address "/srv/pg18/s/.s.PGSQL.5432": Permission denied',
  ])('is given up: %s', (words) => {
    expect(waitingCures(words)).toBe(false)
  })
})
