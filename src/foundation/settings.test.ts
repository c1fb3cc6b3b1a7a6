import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('nothing has to be set', () => {
  expect(readSettings({})).toMatchObject({ PORT: 4180, HOST: '127.0.0.1' })
})

test('every wrong variable is named at once, with what is wrong and an example', () => {
  const start = () => readSettings({ PORT: 'x', DATABASE_URL: 'mysql://db', BATON_URL: 'baton.example.com' })

  expect(start).toThrow(/PORT: is not a number; for example PORT=4180\n/)
  expect(start).toThrow(/DATABASE_URL: is not a postgres:\/\/ address; for example DATABASE_URL=postgres:/)
  expect(start).toThrow(/BATON_URL: is not an http or https address; for example BATON_URL=https/)
})

test('a secret that was given is never repeated in the error', () => {
  const start = () => readSettings({ BATON_SECRET: 'hunter2' })

  expect(start).toThrow(/BATON_SECRET: needs at least 32 characters/)
  expect(start).not.toThrow(/hunter2/)
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4180 })
})

test('the doors of development open on this machine alone', () => {
  expect(readSettings({})).toMatchObject({ BATON_DEV: false })
  for (const HOST of ['127.0.0.1', 'localhost', '::1', '127.8.8.8']) expect(readSettings({ BATON_DEV: '1', HOST })).toMatchObject({ BATON_DEV: true })
  expect(readSettings({ BATON_DEV: '1', BATON_URL: 'http://localhost:4180' })).toMatchObject({ BATON_DEV: true })

  for (const HOST of ['0.0.0.0', '::', '10.0.0.7', 'baton.lan', '127.0.0.1.example.com'])
    expect(() => readSettings({ BATON_DEV: '1', HOST })).toThrow(/HOST: is not this machine alone, .* BATON_DEV, .*; for example HOST=127.0.0.1/)
  expect(() => readSettings({ BATON_DEV: '1', BATON_URL: 'https://baton.example.com' })).toThrow(
    /BATON_URL: is not this machine alone, .*=http:\/\/localhost:4180/,
  )
  expect(() => readSettings({ BATON_DEV: 'yes' })).toThrow(/BATON_DEV: is neither 1 nor left out; for example BATON_DEV=1/)
})

test('a port that names none is refused', () => {
  expect(() => readSettings({ PORT: '0' })).toThrow(/PORT: is below 1; for example PORT=4180/)
})

test('there is one help desk', () => {
  const intercom = { INTERCOM_ACCESS_TOKEN: 'dG9rOmludGVyY29tLXRlc3Rz' }
  expect(readSettings({ ...intercom, INTERCOM_API_URL: 'https://api.eu.intercom.io' })).toMatchObject(intercom)
  expect(() => readSettings({ ...intercom, LOCAL_TICKETS: '/tickets' })).toThrow(
    /LOCAL_TICKETS: is set beside INTERCOM_ACCESS_TOKEN, and Baton tends the tickets of one help desk: leave one of them out/,
  )
  expect(() => readSettings({ INTERCOM_ACCESS_TOKEN: 'my token' })).toThrow(/INTERCOM_ACCESS_TOKEN: is not an access token, which has no blanks/)
  expect(() => readSettings({ INTERCOM_CLIENT_SECRET: '…' })).toThrow(/INTERCOM_CLIENT_SECRET: is not a client secret/)
})

test('a service of embeddings has a model, and none is asked when they are off', () => {
  const service = { EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1', EMBEDDINGS_MODEL: 'nomic-embed-text' }
  expect(readSettings(service)).toMatchObject(service)
  expect(readSettings({ EMBEDDINGS_URL: 'off' })).toMatchObject({ EMBEDDINGS_URL: 'off' })
  expect(() => readSettings({ EMBEDDINGS_URL: service.EMBEDDINGS_URL })).toThrow(
    /EMBEDDINGS_MODEL: is missing, .*; for example EMBEDDINGS_MODEL=nomic-embed-text/,
  )
  expect(() => readSettings({ ...service, EMBEDDINGS_URL: 'on' })).toThrow(/EMBEDDINGS_URL: is neither an http or https address nor off/)
})

test('proxies are addresses and networks', () => {
  expect(readSettings({})).toMatchObject({ BATON_PROXIES: [] })
  expect(readSettings({ BATON_PROXIES: '10.0.0.5, 2001:db8::/32,' })).toMatchObject({ BATON_PROXIES: ['10.0.0.5', '2001:db8::/32'] })
  for (const BATON_PROXIES of ['proxy.lan', '10.0.0.0/33', '10.0.0.5 10.0.0.6', '*', 'true'])
    expect(() => readSettings({ BATON_PROXIES })).toThrow(
      /BATON_PROXIES: is not a list of IP addresses and CIDR blocks, .*; for example BATON_PROXIES=10\.0\.0\.5/,
    )
})
