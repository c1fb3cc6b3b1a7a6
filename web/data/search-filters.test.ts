import { expect, test } from 'vitest'
import { filtersIn } from './search-filters.ts'

test('state and author go with escalations alone, and what nobody knows narrows nothing', () => {
  expect(filtersIn({ kind: 'escalations', state: 'open', by: 'me' })).toEqual({ kind: 'escalations', state: 'open', by: 'me' })
  expect(filtersIn({ kind: 'articles', state: 'open', by: 'me' })).toEqual({ kind: 'articles' })
  expect(filtersIn({ kind: 'escalations', state: 'returned', by: 'ben' })).toEqual({ kind: 'escalations' })
  expect(filtersIn({ kind: 'everything', state: 'open' })).toEqual({})
})
