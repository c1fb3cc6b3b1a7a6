import { Box, Text } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { type FocusEvent, useMemo } from 'react'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Bar } from './bar/Bar.tsx'
import { stopsOf } from './bar/stops.ts'
import { useBarKeys } from './bar/use-bar-keys.ts'
import { useStops } from './bar/use-stops.ts'
import { useSubmit } from './bar/use-submit.ts'
import { Discard } from './Discard.tsx'
import type { Draft } from './draft/draft.ts'
import { useDraft } from './draft/use-draft.ts'
import { Elsewhere } from './Elsewhere.tsx'
import classes from './Form.module.css'
import { useCheck } from './findings/use-check.ts'
import { pathAround } from './focus-field.ts'
import { useKnown } from './known/use-known.ts'
import { clashPath } from './notices/Clashes.tsx'
import { Notices } from './notices/Notices.tsx'
import { Returned } from './notices/Returned.tsx'
import { Parts } from './Parts.tsx'
import { FillNotice } from './paste/FillNotice.tsx'
import { Unplaced } from './paste/Unplaced.tsx'
import { useFill } from './paste/use-fill.ts'
import { usePastedText } from './paste/use-pasted-text.ts'
import { worthKeeping } from './rows.ts'
import { useDesk } from './ticket/use-desk.ts'
import { useBegun } from './use-begun.ts'
import { useHashJump } from './use-hash-jump.ts'
import { useMarks } from './use-marks.ts'
import { type Sop, type Writing, WritingContext } from './writing-context.ts'

const words = texts.escalate

type Props = {
  /** As it was when the form was opened; null for a new one. */
  escalation: Escalation | null
  sop: Sop
  onBegun?: (number: string) => void
}

/** One page, in the order of the SOP. What is typed is safe at once; what the SOP says of a field stands beside it. */
export function Form({ escalation, sop, onBegun }: Props) {
  const { draft, state } = useDraft({ escalation, sop: sop.name })
  const number = state.escalation?.number ?? null
  useBegun(escalation === null ? number : null, onBegun)
  const { online } = useNetwork()
  const written = useMemo(() => worthKeeping(state.draft), [state.draft])
  const { checked, tell, leave } = useCheck({ written, sop: sop.name, number, online })
  const { markAt, isMended, left: marks } = useMarks(state, sop)
  const findings = checked.findings ?? []
  const stops = stopsOf({ clashes: state.clashes.map(({ path }) => clashPath(path)), findings, marks })
  const { jump, next, refused } = useStops(tell, stops, written)
  const { submit, busy, error } = useSubmit({ draft, written, sop: sop.name, onRefused: refused })
  const known = useKnown(draft, number, online)
  const desk = useDesk({ draft, sop: sop.name, onFilled: (paths) => tell({ kind: 'filled', paths }) })
  const onFilled = (paths: readonly string[]) => {
    tell({ kind: 'filled', paths })
    desk.left() // the text may have held the ticket
  }
  const fill = useFill({ draft, sop: sop.name, number, onFilled })
  usePastedText(fill.read)
  useHashJump(jump)
  const isReturned = state.escalation?.state === 'returned'
  useBarKeys({ number, isReturned, hasStops: stops.length > 0, onNext: next, onSubmit: submit })
  const parking = state.escalation === null || state.escalation.state === 'draft' ? { shared: state.shared, park: draft.park } : null
  const findingsAt = (path: string) => checked.shown.filter(({ field }) => field === path)
  const left = (path: string) => {
    leave(path)
    if (path === 'ticket') desk.left()
  }
  const writing: Writing = { draft: state.draft, change: draft.change, leave: left, desk, known, findingsAt, markAt, isMended, parking, sop, number }
  const entered = ({ target }: FocusEvent) => tell({ kind: 'entered', path: pathAround(target) })
  return (
    <WritingContext value={writing}>
      <Page title={titleOf(number, isReturned)} actions={<UnderSop sop={sop} />} width="narrow">
        <Box className={classes.form} onFocus={entered}>
          {isReturned && state.escalation && <Returned escalation={state.escalation} onJump={jump} />}
          <Notices draft={draft} state={state} />
          <Before sop={sop} isNew={escalation === null} draft={draft} />
          <Parts autoFocus={escalation === null} onText={fill.read}>
            <FillNotice fill={fill} />
            <Unplaced />
          </Parts>
          {state.escalation && <Discard draft={draft} escalation={state.escalation} />}
        </Box>
        <Bar state={state} findings={checked.findings} marks={marks.length} stops={stops} busy={busy} error={error} onNext={next} onSubmit={submit} />
      </Page>
    </WritingContext>
  )
}

/** The SOP that asks all this. */
function UnderSop({ sop: { name, title } }: { sop: Sop }) {
  return (
    <Text size="sm" c="dimmed">
      {words.under}{' '}
      <PageLink address={addresses.sop(name)} size="sm">
        {title}
      </PageLink>
    </Text>
  )
}

/** What to look through first, and whether it belongs here at all. */
function Before({ sop, isNew, draft }: { sop: Sop; isNew: boolean; draft: Draft }) {
  return (
    <div>
      {isNew && (
        <Text size="sm" c="dimmed">
          {sop.texts.before}
        </Text>
      )}
      <Elsewhere draft={draft} />
    </div>
  )
}

function titleOf(number: string | null, isReturned: boolean) {
  if (number === null) return words.titles.new
  return isReturned ? words.titles.returned(number) : words.titles.draft(number)
}
