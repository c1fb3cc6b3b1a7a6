import { Button, Group, Stack, Text } from '@mantine/core'
import { titleOfPath } from '#src/cases/paths.ts'
import { texts } from '../../texts/texts.ts'
import type { Clash } from '../draft/merge.ts'
import classes from '../Form.module.css'
import { fieldId, useWriting } from '../writing-context.ts'

const words = texts.escalate.clashes

type Props = { title: string; clashes: readonly Clash[]; onTake: (path: string, theirs: unknown) => void; onKeep: (path: string) => void }

/** The path under which the choice between two versions of a field is found. */
export const clashPath = (path: string) => `clash.${path}`

/** Two versions of the same field: mine stands in the form, theirs here, until one of them is chosen. */
export function Clashes({ title, clashes, onTake, onKeep }: Props) {
  const { draft, sop } = useWriting()
  const extras = Object.fromEntries(sop.extra.map(({ id, title }) => [id, title]))
  return (
    <Stack gap="xs" role="group" aria-label={title} w="100%">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {clashes.map(({ path, theirs }) => {
        const name = titleOfPath(path, draft, extras)
        return (
          <div key={path} id={fieldId(clashPath(path))}>
            <Text size="sm" className={classes.theirs}>
              <b>{name}.</b> {words.theirs} {textOf(theirs)}
            </Text>
            <Group gap="xs" mt={4}>
              <Button size="compact-xs" variant="default" aria-label={words.takeOf(name)} onClick={() => onTake(path, theirs)}>
                {words.take}
              </Button>
              <Button size="compact-xs" variant="default" aria-label={words.keepOf(name)} onClick={() => onKeep(path)}>
                {words.keep}
              </Button>
            </Group>
          </div>
        )
      })}
    </Stack>
  )
}

/** What was written, to be read beside mine; of a row all its texts. */
function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (Array.isArray(value)) return value.map(textOf).join(' · ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .filter(([name, part]) => name !== 'id' && part !== null)
    .map(([, part]) => textOf(part))
    .join(' · ')
}
