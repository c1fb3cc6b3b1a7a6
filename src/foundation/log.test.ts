import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const long = `Mustermann ${'a b '.repeat(5_000)}`
const thrown = new TypeError(`Invalid regular expression: ${long}`, { cause: new Error(long) })

function logged(facts: object): string {
  const lines: string[] = []
  openLog('info', { write: (line: string) => void lines.push(line) }).info(facts, 'fault')
  return lines.join('')
}

test.each([
  ['a message', { fault: { name: thrown.name, message: thrown.message, stack: thrown.stack } }],
  ['an error', { err: thrown }],
  ['a reason', { reason: long }],
  ['a list', { problems: Array.from({ length: 10_000 }, () => ({ message: long })).slice(0, 3) }],
  ['something deep', { a: { b: { c: { d: { e: long } } } } }],
  ['many members', Object.fromEntries([['facts', Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`m${at}`, 'x']))]])],
])('%s is cut before it is logged', (_, facts) => {
  const line = logged(facts)
  expect(JSON.parse(line)).toMatchObject({ msg: 'fault' })
  expect(line.length).toBeLessThan(8_000)
})

test('what is short is logged as it is, and secrets are not', () => {
  const line = JSON.parse(logged({ escalation: 'E-1', seconds: 3, list: ['a'], err: new Error('short'), password: 'hunter2', a: { token: 'x' } }))
  expect(line).toMatchObject({
    escalation: 'E-1',
    seconds: 3,
    list: ['a'],
    err: { type: 'Error', message: 'short' },
    password: '[Redacted]',
    a: { token: '[Redacted]' },
  })
})
