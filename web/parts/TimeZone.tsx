import { Select, type SelectProps } from '@mantine/core'
import { texts } from '../texts/texts.ts'

const known = Intl.supportedValuesOf('timeZone')

/** The time zone of the machine that the browser runs on, by its IANA name. */
export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** One of the time zones the browser knows, found by a few letters; with the time there, so that nobody has to count hours. */
export function TimeZone({ value, ...rest }: Omit<SelectProps, 'data'>) {
  const zones = value && !known.includes(value) ? [value, ...known] : known
  return (
    <Select
      searchable
      limit={60}
      data={zones}
      value={value}
      description={value ? texts.shell.nowThere(timeIn(value)) : undefined}
      nothingFoundMessage={texts.shell.noSuchZone}
      {...rest}
    />
  )
}

const timeIn = (timeZone: string) => new Date().toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
