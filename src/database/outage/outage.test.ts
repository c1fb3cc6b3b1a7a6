import { describe, expect, it } from 'vitest'
import { outageKind } from './outage.ts'

const coded = (message: string, code: string, more: object = {}) => Object.assign(new Error(message), { code, ...more })

describe('an error of the database', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', coded('', 'ECONNREFUSED')],
    ['the socket is gone', coded('', 'ENOENT', { syscall: 'connect' })],
    ['admin_shutdown', coded('', '57P01')],
    ['crash_shutdown', coded('', '57P02')],
    ['cannot_connect_now', coded('', '57P03')],
    ['connection_failure', coded('', '08006')],
    ['read_only_sql_transaction, as on a standby', coded('', '25006')],
    ['a name that is not known', coded('', 'ENOTFOUND')],
    ['the connection broke', new Error('Connection terminated unexpectedly')],
    ['a used connection broke', new Error('Client has encountered a connection error and is not queryable')],
  ])('says that it cannot be reached: %s', (_, error) => expect(outageKind(error)).toBe('unreachable'))

  it.each([
    ['too_many_connections', coded('', '53300')],
    ['out_of_memory', coded('', '53200')],
    ['lock_not_available', coded('', '55P03')],
    ['insufficient_resources', coded('', '53000')],
    ['the pool', new Error('timeout exceeded when trying to connect')],
  ])('says that it is busy: %s', (_, error) => expect(outageKind(error)).toBe('busy'))

  it.each([
    ['disk_full', coded('', '53100')],
    ['ENOSPC', coded('', 'ENOSPC')],
    ['EDQUOT', coded('', 'EDQUOT')],
  ])('says that there is no room: %s', (_, error) => expect(outageKind(error)).toBe('full'))

  it.each([
    ['unique_violation', coded('', '23505')],
    ['query_canceled', coded('', '57014')],
    ['undefined_table', coded('', '42P01')],
    ['a missing file', coded('', 'ENOENT', { syscall: 'open' })],
    ['no error', 'text'],
  ])('is none of the three: %s', (_, error) => expect(outageKind(error)).toBeNull())
})
