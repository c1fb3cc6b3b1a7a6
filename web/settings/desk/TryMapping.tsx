import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../../client.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import { texts } from '../../texts/texts.ts'
import { type Mapping, mappedFields } from './mapping-text.ts'
import classes from './TryMapping.module.css'
import { useTryMapping } from './use-mapping.ts'

const words = texts.settings.desk

type Props = { mapping: () => Mapping; onRefused: (error: unknown) => void }

/** What would be filled in from a real ticket, what would not and why, and everything that could be taken. Saves nothing. */
export function TryMapping({ mapping, onRefused }: Props) {
  const [written, setWritten] = useState('')
  const { mutate, isPending, error, data } = useTryMapping()
  const ticketError = problemOf(error).problems.find(({ field }) => field === 'written')?.message
  const tryIt = () => mutate({ written, mapping: mapping() }, { onError: onRefused })
  return (
    <Stack gap="xs" component="section" aria-label={words.tryIt}>
      <Group align="flex-end" gap="xs">
        <TextInput
          className={classes.ticket}
          label={words.ticket}
          value={written}
          error={ticketError}
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault() // of the form around it, which would save
            tryIt()
          }}
        />
        <Button variant="default" loading={isPending} onClick={tryIt}>
          {words.tryIt}
        </Button>
      </Group>
      {error && problemOf(error).problems.length === 0 && <Refusal {...problemOf(error)} />}
      <div role="status">{data && !error && <Tried data={data} />}</div>
    </Stack>
  )
}

type Data = NonNullable<ReturnType<typeof useTryMapping>['data']>

function Tried({ data: { ticket, customer, unfilled, sources } }: { data: Data }) {
  const values = mappedFields.flatMap((field) => (customer[field] === null ? [] : [{ key: field, name: words.fields[field], value: customer[field] }]))
  const missing = mappedFields.flatMap((field) => {
    const because = unfilled.find((one) => one.field === `customer.${field}`)?.because
    return because === undefined ? [] : [{ key: field, name: words.fields[field], value: because }]
  })
  return (
    <Stack gap="xs">
      <Text size="sm">{words.would(ticket.subject ?? ticket.id)}</Text>
      <Values of={values} />
      {missing.length > 0 && <Text size="sm">{words.missing}</Text>}
      <Values of={missing} />
      <details>
        <summary>{words.offered(sources.length)}</summary>
        <Values of={sources.map(({ source, value }) => ({ key: source, name: source, value }))} />
      </details>
    </Stack>
  )
}

function Values({ of }: { of: readonly { key: string; name: string; value: string }[] }) {
  if (of.length === 0) return null
  return (
    <dl className={classes.values}>
      {of.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
