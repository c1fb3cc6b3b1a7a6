import { describe, expect, it } from 'vitest'
import { chooseUser, nameOf } from './run-as.ts'

const root = { uid: 0, gid: 0 }
const deploy = { uid: 1000, gid: 1000 }
const postgres = { uid: 101, gid: 104 }
const nobody = { uid: 65_534, gid: 65_534 }
const accounts = [
  { name: 'root', ...root },
  { name: 'nobody', ...nobody },
  { name: 'postgres', ...postgres },
  { name: 'deploy', ...deploy },
]
const fresh = { cluster: '/srv/data/pg18', clusterOwner: null, folderOwner: root, wanted: undefined, accounts }

describe('the user that root runs PostgreSQL as', () => {
  it.each([
    ['postgres, where nothing else is known', {}, postgres],
    ['postgres, where there is no data folder yet', { folderOwner: null }, postgres],
    ['nobody, on a machine without postgres', { accounts: accounts.filter(({ name }) => name !== 'postgres') }, nobody],
    ['the owner of the data folder, who may run Baton without root tomorrow', { folderOwner: deploy }, deploy],
    ['postgres, where the data folder’s owner is a number without a name', { folderOwner: { uid: 7777, gid: 7777 } }, postgres],
    ['the one asked for, whoever owns the data folder', { folderOwner: deploy, wanted: 'nobody' }, nobody],
    ['the owner of the database, whatever the machine has', { clusterOwner: deploy, folderOwner: root }, deploy],
    ['the owner of the database, asked for by name', { clusterOwner: deploy, wanted: 'deploy' }, deploy],
    ['as if new, while the database folder is still root’s own', { clusterOwner: root }, postgres],
  ])('is %s', (_, facts, expected) => {
    expect(chooseUser({ ...fresh, ...facts })).toEqual(expected)
  })

  it('is nobody at all when the machine does not know the name', () => {
    const choose = () => chooseUser({ ...fresh, wanted: 'pgsql' })
    expect(choose).toThrow('this machine has no user pgsql')
    expect(choose).toThrow('BATON_PG_USER')
  })

  it('is never root, asked for or not', () => {
    expect(() => chooseUser({ ...fresh, wanted: 'root' })).toThrow('PostgreSQL refuses to')
  })

  it('does not change under a database that another user owns', () => {
    const choose = () => chooseUser({ ...fresh, clusterOwner: deploy, wanted: 'postgres' })
    expect(choose).toThrow('BATON_PG_USER is postgres, but /srv/data/pg18 belongs to deploy')
  })
})

it('a user without a name is called by its number', () => {
  expect(nameOf(0)).toBe('root')
  expect(nameOf(3_999_999)).toBe('user 3999999')
})
