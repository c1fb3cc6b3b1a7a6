import { expect, test } from 'vitest'
import { faultOf } from './fault.ts'

const secret = 'Northwind pays 400 a month'

const thrownBy = (run: () => unknown): Error => {
  try {
    run()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}

const ofPostgres = (code: string, message: string) => Object.assign(new Error(message), { code })

test.for<[string, Error]>([
  ['an expression that is too large', thrownBy(() => new RegExp(`(${secret}|`.repeat(2_000)))],
  ['JSON that is broken', thrownBy(() => JSON.parse(secret))],
  ['a value that is no uuid', ofPostgres('22P02', `invalid input syntax for type uuid: "${secret}"`)],
  ['a value of one word that is no number', ofPostgres('22P02', 'invalid input syntax for type integer: "Northwind"')],
  ['a value with quotation marks in it', ofPostgres('22P02', `invalid input syntax for type json: "a "${secret}" b"`)],
  ['a quotation that does not end', new Error(`no place for "${secret}`)],
  ['a message that is mostly text', new Error(`${'x'.repeat(190)} and then ${secret}`)],
])('of %s no text is logged, and no more than 200 characters', ([, error]) => {
  const fault = faultOf(error)
  expect(JSON.stringify(fault)).not.toMatch(/Northwind|400 a/)
  expect(fault.message.length).toBeLessThanOrEqual(200)
  expect(fault.stack).toMatch(/^\s+at /)
})

test('the names of tables stay, and the place where it happened', () => {
  expect(faultOf(ofPostgres('42P01', 'relation "audit" does not exist'))).toMatchObject({
    name: 'Error',
    code: '42P01',
    message: 'relation "audit" does not exist',
  })
})
