import { roleNames, roles } from '#src/people/person.ts'
import type { paths } from '../../openapi.ts'
import { listed } from '../../texts/count.ts'
import { texts } from '../../texts/texts.ts'

const words = texts.settings.audit

export type Entry = paths['/api/audit']['get']['responses'][200]['content']['application/json']['items'][number]

/** A person, a command run by a system user, or both; what Baton did on its own is its own. */
export function doerOf({ actor, runBy }: Pick<Entry, 'actor' | 'runBy'>): string {
  if (runBy === null) return actor?.name ?? words.baton
  return actor === null ? words.systemUser(runBy) : words.asSystemUser(actor.name, runBy)
}

/** What was done, as a sentence. An action that this app does not know yet goes by its own name. */
export function sentenceOf({ action, facts }: Pick<Entry, 'action' | 'facts'>): string {
  return sentences[action]?.(facts) ?? action
}

type Facts = { [fact: string]: unknown }

const { said } = words
const sentences: Partial<Record<string, (facts: Facts) => string>> = {
  'set-up': ({ workspace }) => said.setUp(text(workspace)),
  'demo-added': ({ people, escalations }) => said.demo(Number(people), Number(escalations)),
  'person-added': ({ person, role }) => said.personAdded(nameOf(person), roleOf(role)),
  'link-made': ({ person }) => said.linkMade(nameOf(person)),
  'link-used': ({ person }) => said.linkUsed(nameOf(person)),
  'person-changed': ({ person, changes }) => said.personChanged(nameOf(person), listOf(changes)),
  'team-made': ({ team, members }) => said.teamMade(nameOf(team), Array.isArray(members) ? members.length : 0),
  'team-changed': ({ team, changes }) => said.teamChanged(nameOf(team), listOf(changes)),
  'token-made': ({ token, person }) => said.tokenMade(nameOf(token), nameOf(person)),
  'token-revoked': ({ token, person }) => said.tokenRevoked(nameOf(token), nameOf(person)),
  'command-run': ({ command, escalation }) => said.commandRun(text(command), text(escalation)),
  'sop-drafted': ({ sop, version }) => said.sopDrafted(text(sop), Number(version)),
  'sop-published': ({ sop, version }) => said.sopPublished(text(sop), Number(version)),
  'workspace-changed': ({ changes }) => said.workspaceChanged(listOf(changes)),
  'mapping-changed': ({ changes }) => said.mappingChanged(listed(Object.keys(isObject(changes) ? changes : {}))),
  'article-written': ({ article }) => said.articleWritten(nameOf(article)),
  'article-changed': ({ article }) => said.articleChanged(nameOf(article)),
  'articles-imported': ({ source, made, changed }) => said.articlesImported(text(source), Number(made), Number(changed)),
  'precedent-published': ({ precedent }) => said.precedentPublished(nameOf(precedent)),
  'precedent-changed': ({ precedent, changes }) => said.precedentChanged(nameOf(precedent), partsOf(changes)),
  'precedent-overruled': ({ precedent }) => said.precedentOverruled(nameOf(precedent)),
  'precedent-retired': ({ precedent }) => said.precedentRetired(nameOf(precedent)),
}

const isObject = (value: unknown): value is Facts => typeof value === 'object' && value !== null
const text = (value: unknown) => (typeof value === 'string' ? value : words.nothing)
const nameOf = (value: unknown) => (isObject(value) ? text(value.name) : words.nothing)
const partsOf = (changes: unknown) => listed(Object.keys(isObject(changes) ? changes : {}).map((part) => parts[part] ?? part))
const parts: Partial<Record<string, string>> = words.precedentParts
const roleOf = (value: unknown) => roleNames[roles.find((role) => role === value) ?? 'tier1']

/** `{ role: { was, is } }` in words. */
function listOf(changes: unknown): string {
  if (!isObject(changes)) return words.nothing
  return listed(Object.entries(changes).flatMap(([field, change]) => (isObject(change) ? changed(field, change) : [])))
}

function changed(field: string, { was, is }: Facts): string[] {
  const say = words.changes
  if (field === 'name') return [say.name(text(was), text(is))]
  if (field === 'role') return [say.role(roleOf(was), roleOf(is))]
  if (field === 'timeZone') return [say.timeZone(text(was), text(is))]
  if (field === 'leftAt') return [is === null ? say.back : say.left]
  if (field === 'slackId') return [is === null ? say.slackRemoved : say.slackId(text(is))]
  if (field === 'members') return membersChanged(was, is)
  return [field]
}

function membersChanged(was: unknown, is: unknown): string[] {
  const names = (members: unknown) => (Array.isArray(members) ? members.map(nameOf) : [])
  const [joined, parted] = [names(is).filter((name) => !names(was).includes(name)), names(was).filter((name) => !names(is).includes(name))]
  return [...(joined.length > 0 ? [words.changes.joined(listed(joined))] : []), ...(parted.length > 0 ? [words.changes.parted(listed(parted))] : [])]
}
