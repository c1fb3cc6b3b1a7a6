import { Anchor, List, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { titleOfPath } from '#src/cases/paths.ts'
import type { Escalation } from '../../client.ts'
import { happenedQuery } from '../../data/escalations.ts'
import { texts } from '../../texts/texts.ts'
import classes from '../Form.module.css'
import { useWriting } from '../writing-context.ts'

const { returned: words } = texts.escalate

/** What colleagues asked to have mended, and how much of it is: each the way to its field. */
export function Returned({ escalation: { number, marks }, onJump }: { escalation: Escalation; onJump: (path: string) => void }) {
  const { sop, draft, isMended } = useWriting()
  const note = useNote(number)
  const extras = Object.fromEntries(sop.extra.map(({ id, title }) => [id, title]))
  const done = marks.filter(({ field }) => isMended(field)).length
  return (
    <section className={classes.returned} aria-label={words.title(marks.length)}>
      <Text fw={600} mb={4}>
        <IconArrowBackUp size={16} aria-hidden /> {words.title(marks.length)}
      </Text>
      <List size="sm" spacing={2} listStyleType="none" withPadding={false}>
        {marks.map(({ field, mend, by }) => (
          <List.Item key={field + mend}>
            <Anchor component="button" type="button" size="sm" ta="start" c="inherit" underline="always" onClick={() => onJump(field)}>
              {titleOfPath(field, draft, extras)}
            </Anchor>{' '}
            <span className={classes.words}>
              {by ? `${by.name}:` : texts.escalation.marks.sopAsks} {mend}
            </span>
            {isMended(field) && (
              <Text span size="xs" fw={600} className={classes.mended}>
                {' '}
                <IconCheck size={13} aria-hidden /> {words.isMended}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {note && (
        <Text size="sm" className={classes.words} mt={4}>
          {words.note} {note}
        </Text>
      )}
      <Text size="xs" mt={6} role="status">
        {marks.length > 0 && `${words.mended(done, marks.length)}. `}
        {sop.texts.returned}
      </Text>
    </section>
  )
}

/** The word on the whole that the last return came with. */
function useNote(number: string): string | null {
  const { data } = useQuery(happenedQuery(number))
  const note = data?.findLast(({ kind }) => kind === 'returned')?.facts.note
  return typeof note === 'string' ? note : null
}
