import { expect, test } from 'vitest'
import { textsOf } from './versions.ts'

const version = (number: number, title: string, body: string) => ({ version: number, title, body, by: null, at: '2026-03-02T12:00:00.000Z' })

test('only what brought another text is one to read', () => {
  const all = [version(4, 'A', 'Anew.'), version(3, 'A', 'Anew.'), version(2, 'A', 'Old.'), version(1, 'A', 'Old.')]
  expect(textsOf(all).map(({ version }) => version)).toEqual([3, 1])
  expect(textsOf([version(1, 'A', 'Old.')])).toHaveLength(1)
})
