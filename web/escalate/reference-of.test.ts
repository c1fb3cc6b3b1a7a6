import { expect, test } from 'vitest'
import { firstLine, isSame, matches, referenceByName, referenceOf, referenceToPrecedent } from './reference-of.ts'

const here = 'https://baton.example.com'
const of = (text: string) => {
  const { id: _, ...reference } = referenceOf(text, here) ?? { id: null }
  return reference
}

test.each([
  'E-1042',
  'e-1042',
  'E1042',
  ' e1042 ',
  '1042',
  `${here}/escalations/E-1042`,
  `${here}/escalations/e-1042/write#ask`,
  `${here}/queue/E-1042?sort=oldest`,
])('%j is a precedent', (text) => {
  expect(of(text)).toEqual({ kind: 'precedent', target: 'E-1042', url: null, title: null })
})

test.each([
  ['https://help.example.com/billing#vat', 'https://help.example.com/billing#vat'],
  ['http://wiki.local/refunds', 'http://wiki.local/refunds'],
  ['help.example.com/billing', 'https://help.example.com/billing'],
  ['https://elsewhere.example.com/escalations/E-1042', 'https://elsewhere.example.com/escalations/E-1042'],
])('%s is a link', (text, url) => {
  expect(of(text)).toEqual({ kind: 'link', target: null, url, title: null })
})

test('an address of an SOP kept here is that SOP', () => {
  expect(of(`${here}/sops/bug-escalation#steps`)).toMatchObject({ kind: 'sop', target: 'bug-escalation', url: `${here}/sops/bug-escalation#steps` })
})

test.each(['article', 'precedent'] as const)('an address of an %s kept here is that one', (kind) => {
  const id = '0198f2c4-7d1e-7000-8000-000000000001'
  expect(of(`${here}/knowledge/${kind}s/${id}`)).toEqual({ kind, target: id, url: `${here}/knowledge/${kind}s/${id}`, title: null })
  expect(of(`${here}/knowledge/${kind}s/new`)).toMatchObject({ kind: 'link' })
})

test.each(['', 'Refund policy', 'refunds', '42', 'javascript:alert(1)', 'https://help.example.com and more', 'v2.1'])(
  '%j is no reference by itself',
  (text) => {
    expect(referenceOf(text, here)).toBeNull()
  },
)

test('two references are the same when they lead to the same thing', () => {
  expect(isSame(referenceToPrecedent('E-1', 'A'), referenceToPrecedent('E-1', 'B'))).toBe(true)
  expect(isSame(referenceToPrecedent('E-1', 'A'), referenceToPrecedent('E-2', 'A'))).toBe(false)
  expect(isSame(referenceByName('Refunds'), referenceByName(' refunds'))).toBe(true)
  expect(isSame(referenceByName('Refunds'), referenceToPrecedent('E-1', 'Refunds'))).toBe(false)
})

test('every word that is looked for begins a word', () => {
  expect(matches('pol amb', 'The policy is ambiguous')).toBe(true)
  expect(matches('olicy', 'The policy is ambiguous')).toBe(false)
  expect(matches('non bug', 'Non-bug escalation')).toBe(true)
  expect(matches('', 'anything')).toBe(true)
})

test('a title is one line, and not too long', () => {
  expect(firstLine('Copy templates.\nTo eleven workspaces.')).toBe('Copy templates.')
  expect(firstLine('x'.repeat(300))).toHaveLength(140)
  expect(firstLine('  ')).toBeNull()
})
