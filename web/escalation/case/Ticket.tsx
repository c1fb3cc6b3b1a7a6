import { addressIn } from '../../parts/address-in.ts'
import { OutsideLink } from '../../parts/OutsideLink.tsx'
import { shortAddress } from '../../parts/short-address.ts'
import { Place } from './Place.tsx'
import { Row } from './Row.tsx'
import { useReading } from './reading.ts'

/** The conversation it is about. A number, or an address that was written in short, opens nothing and is text. */
export function Ticket() {
  const { ticket } = useReading().written
  const href = addressIn(ticket)
  return (
    <Row path="ticket" empty={ticket === null}>
      <Place path="ticket" empty={ticket === null} inline>
        {href === null ? ticket : <OutsideLink href={href}>{shortAddress(href)}</OutsideLink>}
      </Place>
    </Row>
  )
}
