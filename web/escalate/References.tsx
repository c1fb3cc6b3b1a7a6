import { VisuallyHidden } from '@mantine/core'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { escalationQuery } from '../data/escalations.ts'
import { articleQuery } from '../data/knowledge.ts'
import { precedentQuery } from '../data/precedents.ts'
import { isId } from '../parts/is-id.ts'
import { texts } from '../texts/texts.ts'
import { AnswerFrom } from './AnswerFrom.tsx'
import { FieldShell } from './FieldShell.tsx'
import { thenFocus } from './focus-field.ts'
import { ReferenceRow } from './ReferenceRow.tsx'
import { ReferenceSearch, searchPath } from './ReferenceSearch.tsx'
import { firstLine, isSame } from './reference-of.ts'
import { type Reference, references } from './rows.ts'
import { UndoLine } from './UndoLine.tsx'
import { useRows } from './use-rows.ts'
import { useWriting } from './writing-context.ts'

const words = texts.rows.references
const nameOf = ({ title, target, url }: Reference) => title ?? target ?? url ?? ''

/** What supports the proposal: SOPs, earlier decisions, articles and links. */
export function References() {
  const { rows, taken, put, rearrange, take, bringBack } = useRows(references)
  const [said, say] = useState('')
  const fillIn = useTitles()
  const add = (reference: Reference) => {
    if (rows.some((row) => isSame(row, reference))) return say(words.already(nameOf(reference)))
    rearrange((rows) => [...rows, reference])
    say(words.added(nameOf(reference)))
    fillIn(reference)
  }
  const undo = taken && <UndoLine what={words.removed(taken.at + 1)} onUndo={() => thenFocus(searchPath, bringBack)} />
  return (
    <FieldShell path="proposal.references" group>
      {rows.map((row, at) => (
        <Fragment key={row.id}>
          {taken?.at === at && undo}
          <ReferenceRow row={row} at={at} onChange={put} onRemove={() => take(row)} />
        </Fragment>
      ))}
      {taken && taken.at >= rows.length && undo}
      <AnswerFrom rows={rows} onChoose={add} />
      <ReferenceSearch onChoose={add} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </FieldShell>
  )
}

/** What was given by its number or its address gets what it is called for a title, as soon as that is known. */
function useTitles() {
  const cache = useQueryClient()
  const { change } = useWriting()
  return ({ id, kind, target, title }: Reference) => {
    if (target === null || title !== null || kind === 'link' || kind === 'sop') return
    const fill = (title: string | null) =>
      change((draft) =>
        references.write(
          draft,
          references.read(draft).map((row) => (row.id === id && row.title === null ? { ...row, title } : row)),
        ),
      )
    // Without a title it stands by its number, or as what it is.
    titleFrom(cache, kind, target).then(
      (title) => fill(firstLine(title)),
      () => {},
    )
  }
}

async function titleFrom(cache: QueryClient, kind: 'article' | 'precedent', target: string): Promise<string | null> {
  if (kind === 'article') return (await cache.fetchQuery(articleQuery(target))).title
  if (isId(target)) return (await cache.fetchQuery(precedentQuery(target))).question
  return (await cache.fetchQuery(escalationQuery(target))).ask
}
