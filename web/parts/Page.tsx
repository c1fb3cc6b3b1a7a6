import { Group, Stack, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { countsQuery } from '../data/counts.ts'
import { texts } from '../texts/texts.ts'

type Props = {
  title: string
  /** What can be done with the whole page, beside its title. */
  actions?: ReactNode
  /** How wide the text may run: reading pages are narrow, tables wide. */
  width?: 'narrow' | 'wide' | 'full'
  children: ReactNode
}

const widths = { narrow: 760, wide: 1100, full: '100%' } as const

/** A page: its title in the tab, with what waits for the reader, and as the heading where the keyboard lands. */
export function Page({ title, actions, width = 'wide', children }: Props) {
  useTitle(title)
  return (
    <Stack maw={widths[width]} mx="auto" gap="md" w="100%">
      <Group justify="space-between" align="center">
        <PageHeading>{title}</PageHeading>
        {actions}
      </Group>
      {children}
    </Stack>
  )
}

/** The page's heading. It takes the focus when the page opens, unless something on the page already has. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  )
}

/** “(2) Queue · Baton”: the count waits for the reader, also in a tab behind others. */
export function useTitle(title: string) {
  const { data } = useQuery(countsQuery)
  const waiting = data?.waitingForMe ?? 0
  useDocumentTitle(`${waiting > 0 ? `(${waiting}) ` : ''}${title} · ${texts.shell.baton}`)
}
