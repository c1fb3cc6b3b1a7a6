import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Escalation, problemOf } from '../../client.ts'
import { type TicketContext as Context, ticketContextQuery, useRefreshContext } from '../../data/ticket-context.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { type Row, rowsOf } from './rows.ts'
import classes from './TicketContext.module.css'

const words = texts.escalation.ticket

/** What the help desk said of the ticket when the case was submitted, and what is otherwise by now. */
export function TicketContext({ escalation: { number, rounds } }: { escalation: Escalation }) {
  const { data } = useQuery({ ...ticketContextQuery(number), enabled: rounds > 0 })
  if (!data || (!data.pending && !data.kept && !data.failed)) return null
  return (
    <section aria-label={words.title} className={classes.ticket}>
      <details open={data.changed.length > 0 || undefined}>
        <summary>{words.title}</summary>
        {data.kept && <Snapshot as={words.asOf} snapshot={data.kept} changed={data.changed} />}
        {!data.kept && data.newest && <Snapshot as={words.read} snapshot={data.newest} changed={[]} />}
        <Standing number={number} context={data} />
      </details>
    </section>
  )
}

type SnapshotProps = { as: string; snapshot: NonNullable<Context['kept']>; changed: Context['changed'] }

function Snapshot({ as, snapshot, changed }: SnapshotProps) {
  return (
    <>
      <p className={classes.when}>
        {as} <When at={snapshot.at} />
      </p>
      <dl className={classes.values}>
        {rowsOf(snapshot, changed).map((row) => (
          <Value key={row.field} row={row} />
        ))}
      </dl>
    </>
  )
}

const Value = ({ row: { field, was, is } }: { row: Row }) => (
  <div data-changed={is !== null || undefined}>
    <dt>{words.fields[field]}</dt>
    <dd>
      {was}
      {is !== null && <b> {words.now(is)}</b>}
    </dd>
  </div>
)

/** How far what is shown can be relied on, and the way to ask again. */
function Standing({ number, context: { pending, failed, kept, newest, changed } }: { number: string; context: Context }) {
  const { mutate, isPending, error } = useRefreshContext(number)
  return (
    <>
      {pending && <Text size="xs">{words.pending}</Text>}
      {failed && <Text size="xs">{words.failed(failed.because)}</Text>}
      {error && <Refusal {...problemOf(error)} />}
      <p className={classes.when}>
        <Button variant="default" size="compact-xs" loading={isPending} onClick={() => mutate()}>
          {words.refresh}
        </Button>
        <span role="status">
          {kept && newest && (
            <>
              {changed.length === 0 ? words.same : words.changed(changed.length)} <When at={newest.at} />
            </>
          )}
        </span>
      </p>
    </>
  )
}
