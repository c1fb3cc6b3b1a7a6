import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { addresses } from '../addresses.ts'
import type { Deflection } from '../data/insights.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { Figures } from './Figures.tsx'

const words = texts.used.texts

type Row = Deflection['texts'][number]

const which = {
  used: ({ cases }: Row) => cases.used > 0,
  never: ({ cases }: Row) => cases.offered > 0 && cases.used === 0,
  disputed: ({ cases }: Row) => cases.disputed > 0,
} as const
type Which = keyof typeof which

const addressOf = { article: addresses.article, precedent: addresses.precedent, sop: (name: string) => addresses.sop(name) }

/** Text by text: what answered most, what was offered and never taken, and what did not hold. */
export function TextsTable({ texts: rows }: { texts: readonly Row[] }) {
  const [shown, setShown] = useState<Which>('used')
  const found = rows.filter(which[shown])
  const choices = (Object.keys(which) as Which[]).map((value) => ({ value, label: words.which[value] }))
  return (
    <>
      <SegmentedControl size="xs" data={choices} value={shown} onChange={(value) => setShown(value as Which)} aria-label={words.choose} />
      {found.length === 0 ? (
        <Text size="sm" c="dimmed" role="status">
          {words.none[shown]}
        </Text>
      ) : (
        <Figures
          first={words.text}
          rows={found.map(({ kind, id, title, cases }) => ({ key: `${kind} ${id}`, counts: cases, name: <Named {...{ kind, id, title }} /> }))}
        />
      )}
    </>
  )
}

const Named = ({ kind, id, title }: Pick<Row, 'kind' | 'id' | 'title'>) => (
  <>
    <Text size="xs" c="dimmed">
      {words.kinds[kind]}
    </Text>
    <PageLink address={addressOf[kind](id)} size="sm">
      {title}
    </PageLink>
  </>
)
