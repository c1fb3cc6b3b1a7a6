import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { shownAddress } from './shown-address.ts'

test.each([
  ['https://user:hunter2@embeddings.example.com/v1/', 'https://embeddings.example.com/v1'],
  ['https://hunter2@embeddings.example.com/v1', 'https://embeddings.example.com/v1'],
  ['https://embeddings.example.com/v1?api-key=hunter2', 'https://embeddings.example.com/v1'],
  ['https://embeddings.example.com/v1#hunter2', 'https://embeddings.example.com/v1'],
  ['postgres://baton:hunter2@db.internal:5433/baton?sslmode=require', 'postgres://db.internal:5433/baton'],
  ['postgres://baton:hunter2%40x@[::1]/baton', 'postgres://[::1]/baton'],
  ['http://127.0.0.1:11434', 'http://127.0.0.1:11434'],
  ['https://user:hunter2@[not-an-address', 'an address that cannot be read'],
  ['hunter2', 'an address that cannot be read'],
])('%s is printed without what may be secret', (address, expected) => {
  expect(shownAddress(address)).toBe(expected)
  expect(shownAddress(address)).not.toContain('hunter2')
})

test.each(['BATON_URL', 'SLACK_API_URL', 'INTERCOM_API_URL'])('%s takes no user name and no password, and the refusal does not repeat them', (name) => {
  for (const address of ['https://user:hunter2@example.com', 'https://hunter2@example.com', 'https://:hunter2@example.com']) {
    const read = () => readSettings({ [name]: address })
    expect(read).toThrow(`${name}: holds a user name or a password`)
    expect(read).not.toThrow('hunter2')
  }
  expect(readSettings({ [name]: 'https://example.com' })).toMatchObject({ [name]: 'https://example.com' })
})
