import type { ComponentType } from 'react'
import { AssignForm } from './AssignForm.tsx'
import { CarryOut } from './CarryOut.tsx'
import { DivertForm } from './DivertForm.tsx'
import { DecideForm } from './decide/DecideForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ReleaseForm, ReopenForm, WithdrawForm } from './reasons.tsx'
import { ReturnForm } from './return/ReturnForm.tsx'
import { SelfServeForm } from './SelfServeForm.tsx'
import type { Opened } from './use-move-form.ts'
import type { Worded } from './use-quick.ts'
import { WaitForm } from './WaitForm.tsx'

/** The form of each move that takes words. */
export const forms: Record<Worded, ComponentType<{ opened: Opened }>> = {
  return: ReturnForm,
  decide: DecideForm,
  close: CarryOut,
  'self-serve': SelfServeForm,
  withdraw: WithdrawForm,
  assign: AssignForm,
  release: ReleaseForm,
  wait: WaitForm,
  divert: DivertForm,
  merge: MergeForm,
  reopen: ReopenForm,
}
