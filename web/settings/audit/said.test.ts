import { expect, test } from 'vitest'
import { doerOf, sentenceOf } from './said.ts'

const [maya, ben, lin] = ['Maya', 'Ben', 'Lin'].map((name) => ({ id: name, name }))

test.each([
  [
    'person-changed',
    { person: maya, changes: { role: { was: 'tier1', is: 'lead' }, name: { was: 'Maya', is: 'Maya R.' } } },
    'Changed Maya: role from Tier 1 to CS Lead and name from “Maya” to “Maya R.”',
  ],
  ['person-changed', { person: maya, changes: { leftAt: { was: null, is: '2026-03-02T12:00:00Z' } } }, 'Changed Maya: has left'],
  ['person-changed', { person: maya, changes: { leftAt: { was: '2026-03-02T12:00:00Z', is: null } } }, 'Changed Maya: is back'],
  [
    'team-changed',
    { team: { name: 'Nights' }, changes: { members: { was: [maya, ben], is: [ben, lin] } } },
    'Changed the team “Nights”: added Lin and took out Maya',
  ],
  ['team-made', { team: { name: 'Nights' }, members: ['Maya'] }, 'Made the team “Nights” with 1 member'],
  ['token-revoked', { token: { name: 'report' }, person: ben }, 'Revoked the token “report” of Ben'],
  ['workspace-changed', { changes: { timeZone: { was: 'UTC', is: 'Asia/Tokyo' } } }, 'Changed the workspace: time zone from UTC to Asia/Tokyo'],
  ['mapping-changed', { changes: { plan: { was: {}, is: {} }, name: { was: {}, is: {} } } }, 'Changed what the help desk fills in: plan and name'],
  ['article-written', { article: { name: 'Owners' } }, 'Wrote the article “Owners”'],
  ['article-changed', { article: { name: 'Owners' }, changes: {} }, 'Changed the article “Owners”'],
  ['articles-imported', { source: 'folder', made: 2, changed: 1, retired: 0 }, 'Brought articles in (folder): 2 new, 1 changed'],
  ['precedent-published', { precedent: { name: 'May they copy?' } }, 'Published the precedent “May they copy?”'],
  [
    'precedent-changed',
    { precedent: { name: 'May they copy?' }, changes: { ruling: { was: 'x', is: 'y' }, appliedBy: { was: 'tier2', is: 'tier1' } } },
    'Changed the precedent “May they copy?”: the ruling and who applies it',
  ],
  ['something-new', {}, 'something-new'],
])('%s %j', (action, facts, sentence) => {
  expect(sentenceOf({ action, facts })).toBe(sentence)
})

test('whoever did it is named, and the system user beside them', () => {
  expect(doerOf({ actor: { id: '1', name: 'Noor' }, runBy: null })).toBe('Noor')
  expect(doerOf({ actor: null, runBy: 'root' })).toBe('system user root')
  expect(doerOf({ actor: { id: '1', name: 'Noor' }, runBy: 'root' })).toBe('Noor, as system user root')
  expect(doerOf({ actor: null, runBy: null })).toBe('Baton itself')
})
