import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whenWorked, workIn, workUntil } from './working-time.ts'

const instants = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })

it('counts eight hours a day from Monday to Friday', () => {
  const monday = new Date('2026-03-02T09:30:00Z')
  expect(whenWorked(workUntil(monday) - workIn('1h'))).toEqual(new Date('2026-03-02T08:30:00Z'))
  expect(whenWorked(workUntil(monday) - workIn('2h'))).toEqual(new Date('2026-02-27T15:30:00Z'))
  expect(whenWorked(workUntil(monday) + workIn('4d 7h'))).toEqual(new Date('2026-03-09T08:30:00Z'))
  expect(() => workIn('soon')).toThrow('“soon” is no span')
})

it('never leads out of working hours, nor past the instant that was counted until', () => {
  fc.assert(
    fc.property(instants, fc.nat(20_000), (at, minutes) => {
      const then = whenWorked(workUntil(at) - minutes)
      expect(then.getTime()).toBeLessThanOrEqual(at.getTime())
      expect(workUntil(then)).toBe(workUntil(at) - minutes)
      expect([0, 6]).not.toContain(then.getUTCDay())
      expect(then.getUTCHours() * 60 + then.getUTCMinutes()).toBeGreaterThan(8 * 60)
      expect(then.getUTCHours() * 60 + then.getUTCMinutes()).toBeLessThanOrEqual(16 * 60)
    }),
  )
})
