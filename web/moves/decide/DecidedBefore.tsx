import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import classes from '../../consistency/Consistency.module.css'
import { DecidedCase } from '../../consistency/DecidedCase.tsx'
import { type Decided, decidedBeforeQuery } from '../../data/consistency.ts'
import { texts } from '../../texts/texts.ts'

const words = texts.consistency.before

/** How the same was decided before, for whoever decides it now; nothing where it never was. */
export function DecidedBefore({ number, onTake }: { number: string; onTake: (decided: Decided) => void }) {
  const title = useId()
  const { data: before = [] } = useQuery(decidedBeforeQuery(number))
  if (before.length === 0) return null
  return (
    <section aria-labelledby={title}>
      <Text size="sm" fw={500} id={title}>
        {words.title}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {words.detail}
      </Text>
      <ul className={classes.before}>
        {before.map((decided) => (
          <li key={decided.number}>
            <DecidedCase decided={decided}>
              <div>
                <Button size="compact-xs" variant="default" aria-label={words.takeOf(decided.number)} onClick={() => onTake(decided)}>
                  {words.take}
                </Button>
              </div>
            </DecidedCase>
          </li>
        ))}
      </ul>
    </section>
  )
}
