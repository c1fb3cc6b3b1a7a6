import { Anchor, Button } from '@mantine/core'
import type { Escalation } from '../client.ts'
import { evidenceHref } from '../data/evidence.ts'
import type { Join } from '../data/joins.ts'
import { useMe } from '../data/me.ts'
import { addressIn } from '../parts/address-in.ts'
import { OutsideLink } from '../parts/OutsideLink.tsx'
import { shortAddress } from '../parts/short-address.ts'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Joins.module.css'
import { useLeave } from './use-joins.ts'

const words = texts.joins

/** One customer who waits, who said so, and what they brought along. */
export function JoinRow({ join, escalation: { number, state } }: { join: Join; escalation: Escalation }) {
  const { id, ticket, customer, evidence, by, at, mayLeave } = join
  const me = useMe()
  const leave = useLeave(number)
  const href = addressIn(ticket)
  return (
    <li className={classes.row}>
      <span>{customer ?? words.someone}</span>
      <span>{href === null ? ticket : <OutsideLink href={href}>{shortAddress(href)}</OutsideLink>}</span>
      {evidence.map(({ id, caption }, place) => (
        <Anchor key={id} size="sm" href={evidenceHref(id)} target="_blank" rel="noopener">
          {words.evidence(caption, place + 1)}
        </Anchor>
      ))}
      <span className={classes.by}>
        {by.id === me.id ? words.byYou : words.by(by.name)}, <When at={at} />
      </span>
      {mayLeave && state !== 'closed' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={leave.isPending}
          aria-label={words.leave.of(customer ?? words.someone)}
          onClick={() => leave.mutate(id)}
        >
          {words.leave.button}
        </Button>
      )}
    </li>
  )
}
