import { Button, Group, Paper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { type Hit, sameQuery } from '../data/knowledge.ts'
import { useMe } from '../data/me.ts'
import { keepIn } from '../kept.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './moves.module.css'
import { usePlace } from './use-words.ts'

const words = texts.moves.merge.same

/** `openForm`: of merging; null while it is open already. */
type Props = { escalation: Escalation; openForm: (() => void) | null }

/** What surely asks the same and is on its way, for whoever may merge the two. Its author was shown it while writing, and asking again would count as looking. */
export function SameAsked({ escalation, openForm }: Props) {
  const { number, ask, author, moves } = escalation
  const isOwn = useMe().id === author.id
  const mayMerge = moves.some(({ move, allowed }) => move === 'merge' && allowed)
  const { data: same = [] } = useQuery({ ...sameQuery(escalation), enabled: ask !== null && !isOwn && mayMerge })
  const place = usePlace(number, 'merge')
  if (same.length === 0 || !mayMerge) return null
  const merge = (into: string) => {
    keepIn('tab', place, { into }) // the words that the form begins with
    openForm?.()
  }
  return (
    <Paper component="section" withBorder p="xs" aria-label={words.title}>
      {same.map((twin) => (
        <Twin key={twin.id} twin={twin} onMerge={openForm && merge} />
      ))}
    </Paper>
  )
}

function Twin({ twin: { href, title }, onMerge }: { twin: Hit; onMerge: ((into: string) => void) | null }) {
  const number = href.slice(href.lastIndexOf('/') + 1)
  return (
    <Group gap="xs" className={classes.twin}>
      <Text size="sm" lineClamp={2}>
        {words.seems} <PageLink address={addresses.escalation(number)}>{title}</PageLink>
      </Text>
      {onMerge && (
        <Button size="compact-xs" variant="default" onClick={() => onMerge(number)}>
          {words.duplicate(number)}
        </Button>
      )}
    </Group>
  )
}
