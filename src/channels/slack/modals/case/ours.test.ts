import { expect, test } from 'vitest'
import { withOurs } from './ours.ts'

const here = 'https://baton.example.com'
const id = '0198f2c4-7d1e-7000-8000-000000000001'
const link = (url: string, title: string | null) => ({ id: 'k3f', kind: 'link' as const, target: null, url, title })
const read = (url: string, title: string | null = null) => withOurs({ proposal: { references: [link(url, title)] } }, here)

test.each([
  [`${here}/knowledge/articles/${id}`, { kind: 'article', target: id }],
  [`${here}/knowledge/precedents/${id.toUpperCase()}`, { kind: 'precedent', target: id }],
  [`${here}/sops/non-bug-escalation#criteria:beyond-access`, { kind: 'sop', target: 'non-bug-escalation' }],
  [`${here}/escalations/e-1042`, { kind: 'precedent', target: 'E-1042' }],
])('%s is what it leads to, and its title is what stands before it', (url, led) => {
  expect(read(url, `What it says ${url}`)).toEqual({ proposal: { references: [{ id: 'k3f', url, title: 'What it says', ...led }] } })
  expect(read(url, url)).toMatchObject({ proposal: { references: [{ title: null }] } })
})

test.each([`${here}.elsewhere.com/knowledge/articles/${id}`, `${here}/knowledge/articles/none`, `${here}/me`, 'https://help.example.com/'])(
  '%s stays a link',
  (url) => {
    expect(read(url, 'Words')).toEqual({ proposal: { references: [link(url, 'Words')] } })
  },
)
