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

test('a port that names none is refused', () => {
  expect(() => readSettings({ PORT: '0' })).toThrow(/PORT: is below 1; for example PORT=4180/)
})
