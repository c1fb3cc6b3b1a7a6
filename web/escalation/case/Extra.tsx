import { addressIn } from '../../parts/address-in.ts'
import { OutsideLink } from '../../parts/OutsideLink.tsx'
import { shortAddress } from '../../parts/short-address.ts'
import { Place } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { Row } from './Row.tsx'
import { pathTitle, useReading } from './reading.ts'

/** A field that only this SOP asks for. */
export function Extra({ name }: { name: string }) {
  const reading = useReading()
  const value = reading.written.extra[name] ?? null
  const path = `extra.${name}`
  const type = reading.sop?.extra.find(({ id }) => id === name)?.type
  const href = type === 'link' ? addressIn(String(value)) : null
  return (
    <Row path={path} label={pathTitle(reading, path)} empty={value === null}>
      <Place path={path} empty={value === null}>
        {href === null ? <Prose>{value === null ? null : String(value)}</Prose> : <OutsideLink href={href}>{shortAddress(href)}</OutsideLink>}
      </Place>
    </Row>
  )
}
