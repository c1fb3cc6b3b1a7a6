import { Select, Textarea } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { caseFields } from '#src/cases/fields.ts'
import { PersonSelect } from '../../moves/PersonSelect.tsx'
import { texts } from '../../texts/texts.ts'
import type { BulkMove } from './gate.ts'
import type { BulkBody } from './use-bulk.ts'

const words = texts.queue.bulk

type Words = { field: string | null; mend: string; to: string | null; reason: string }

/** What each move takes of the words, and which of them it cannot do without. */
const taken: Record<BulkMove, { wanted: readonly (keyof Words)[]; body: (words: Words) => BulkBody }> = {
  accept: { wanted: [], body: () => ({}) },
  return: { wanted: ['field', 'mend'], body: ({ field, mend }) => ({ marks: [{ field: field ?? '', mend }], note: null }) },
  assign: { wanted: ['to'], body: ({ to, reason }) => ({ to: to ?? '', reason: reason.trim() || null }) },
  release: { wanted: ['reason'], body: ({ reason }) => ({ reason }) },
}

export function useBulkForm(move: BulkMove, onSend: (body: BulkBody) => void) {
  const { wanted, body } = taken[move]
  const form = useForm<Words>({
    initialValues: { field: null, mend: '', to: null, reason: '' },
    validate: Object.fromEntries(wanted.map((name) => [name, isNotEmpty(words.wanted[name])])),
  })
  return { form, submit: form.onSubmit((values) => onSend(body(values))) }
}

/** Fields that stand in every case, whatever rows it has. */
const fields = Object.entries(caseFields)
  .filter(([path]) => !path.includes('[]') && path !== 'extra' && path !== 'unplaced')
  .map(([value, label]) => ({ value, label }))

export function BulkFields({ move, form }: { move: BulkMove; form: ReturnType<typeof useBulkForm>['form'] }) {
  switch (move) {
    case 'accept':
      return null
    case 'return':
      return (
        <>
          <Select
            label={words.field}
            description={words.fieldHint}
            searchable
            openOnFocus={false}
            selectFirstOptionOnChange
            selectFirstOptionOnDropdownOpen
            data={fields}
            data-autofocus
            {...form.getInputProps('field')}
          />
          <Textarea label={words.mend} autosize minRows={2} maxRows={8} {...form.getInputProps('mend')} />
        </>
      )
    case 'assign':
      return (
        <>
          <PersonSelect label={words.to} data-autofocus {...form.getInputProps('to')} />
          <Textarea label={words.reasonTake} autosize minRows={2} maxRows={8} {...form.getInputProps('reason')} />
        </>
      )
    case 'release':
      return <Textarea label={words.reason} autosize minRows={2} maxRows={8} data-autofocus {...form.getInputProps('reason')} />
  }
}
