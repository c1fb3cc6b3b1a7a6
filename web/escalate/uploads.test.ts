import { expect, test } from 'vitest'
import type { Problem } from '../client.ts'
import { nextToSend, type Told, uploadsAfter } from './uploads.ts'

const files = ['a', 'b', 'c'].map((key) => ({ key, file: new File([key], `${key}.png`) }))
const problem: Problem = {
  type: '',
  title: '',
  status: 413,
  detail: 'Too large.',
  code: 'evidence.too_large',
  requestId: '',
  facts: {},
  problems: [],
  findings: [],
  changed: [],
}
const after = (...told: Told[]) => told.reduce(uploadsAfter, uploadsAfter([], { kind: 'added', files }))
const standing = (...told: Told[]) => after(...told).map(({ key, status }) => `${key} ${status}`)

test('two files are sent at once, in their order, and the others wait', () => {
  expect(nextToSend(after())?.key).toBe('a')
  expect(nextToSend(after({ kind: 'begun', key: 'a' }))?.key).toBe('b')
  expect(nextToSend(after({ kind: 'begun', key: 'a' }, { kind: 'begun', key: 'b' }))).toBeUndefined()
})

test('the next one goes when one has arrived, has failed, or is cancelled', () => {
  const busy: Told[] = [
    { kind: 'begun', key: 'a' },
    { kind: 'begun', key: 'b' },
  ]

  expect(nextToSend(after(...busy, { kind: 'gone', key: 'a' }))?.key).toBe('c')
  expect(nextToSend(after(...busy, { kind: 'failed', key: 'a', problem }))?.key).toBe('c')
})

test('a failed file stays with its reason, and is sent again without being chosen again', () => {
  const failed: Told = { kind: 'failed', key: 'b', problem }

  expect(after(failed)[1]).toMatchObject({ status: 'failed', problem, file: files[1]?.file })
  expect(standing(failed, { kind: 'again', key: 'b' })).toEqual(['a waiting', 'b waiting', 'c waiting'])
  expect(after(failed, { kind: 'again', key: 'b' })[1]).toMatchObject({ problem: null, share: 0 })
})

test('what is told of a file that is gone changes nothing', () => {
  expect(standing({ kind: 'gone', key: 'a' }, { kind: 'sent', key: 'a', share: 1 })).toEqual(['b waiting', 'c waiting'])
})
