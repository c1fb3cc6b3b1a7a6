import { Fragment, type ReactNode } from 'react'
import { type Part, partsOf, type Section } from '../escalation/case/order.ts'
import { CriteriaRows } from './CriteriaRows.tsx'
import { emptyCase } from './draft/case-of.ts'
import { same } from './draft/values.ts'
import { EvidenceRows } from './EvidenceRows.tsx'
import classes from './Form.module.css'
import { CustomerFields } from './fields/CustomerFields.tsx'
import { ExtraField } from './fields/ExtraField.tsx'
import { TextField } from './fields/TextField.tsx'
import { TicketField } from './fields/TicketField.tsx'
import { KnownAlready } from './known/KnownAlready.tsx'
import { ProposalRows } from './ProposalRows.tsx'
import { StepRows } from './StepRows.tsx'
import { useStaying } from './use-staying.ts'
import { useWriting } from './writing-context.ts'

type Props = {
  autoFocus: boolean
  onText: (text: string) => void
}

/** The fields in the order of the SOP; what it does not ask for is there where something was written in it. `children` follow the first line. */
export function Parts({ children, ...props }: Props & { children: ReactNode }) {
  const { sop, draft } = useWriting()
  const parts = partsOf(sop, draft)
  const isAsked = (name: Section) => sop.fields.some(({ field }) => field === name || field.startsWith(`${name}.`))
  const isWritten = (name: Section) => !same(draft[name], emptyCase[name])
  const shown = useStaying(parts.flatMap(({ kind, name }) => (kind === 'extra' || isAsked(name) || isWritten(name) ? name : [])))
  return parts
    .filter(({ name }) => shown.has(name))
    .map((part, at) => (
      <Fragment key={part.name}>
        <PartOfForm part={part} {...props} />
        {at === 0 && children}
      </Fragment>
    ))
}

function PartOfForm({ part: { kind, name }, autoFocus, onText }: { part: Part } & Props) {
  if (kind === 'extra') return <ExtraField name={name} />
  switch (name) {
    case 'ticket':
      return <TicketField autoFocus={autoFocus} onText={onText} />
    case 'customer':
      return <CustomerFields />
    case 'criteria':
      return <CriteriaRows />
    case 'ask':
      return (
        <div className={classes.asked}>
          <TextField path={name} lines={2} />
          <KnownAlready />
        </div>
      )
    case 'blocker':
      return <TextField path={name} lines={2} />
    case 'steps':
      return <StepRows />
    case 'evidence':
      return <EvidenceRows />
    case 'proposal':
      return <ProposalRows />
  }
}
