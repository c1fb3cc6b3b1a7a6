import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { problemOf } from '../../client.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import { texts } from '../../texts/texts.ts'
import { Clashes } from '../notices/Clashes.tsx'
import { useWriting } from '../writing-context.ts'
import type { Fill } from './use-fill.ts'

const words = texts.escalate.paste

/** What became of a pasted text: what it filled, what stood there already and was kept, and the way back. */
export function FillNotice({ fill }: { fill: Fill }) {
  const { filled, undone, isPending, error } = fill
  return (
    <>
      <div role="status">
        {isPending && <Text size="sm">{words.reading}</Text>}
        {undone && <Text size="sm">{words.undone}</Text>}
        {filled && <Filled fill={fill} filled={filled} />}
      </div>
      {error && (
        <Refusal title={words.failed} detail={`${problemOf(error).detail} ${words.kept}`}>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={fill.again}>
              {words.again}
            </Button>
            <Button size="xs" variant="default" onClick={fill.dismiss}>
              {words.dismiss}
            </Button>
          </Group>
        </Refusal>
      )}
    </>
  )
}

function Filled({ fill, filled }: { fill: Fill; filled: NonNullable<Fill['filled']> }) {
  const { unplaced } = useWriting().draft
  const { paths, clashes } = filled
  return (
    <Alert icon={<IconClipboardCheck aria-hidden />} color="blue" variant="light">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {words.filled(new Set(paths.map(fieldOnly)).size)} {unplaced.length > 0 && words.unplaced(unplaced.length)}
        </Text>
        {clashes.length > 0 && <Clashes title={words.clashes} clashes={clashes} onTake={fill.take} onKeep={fill.settle} />}
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={fill.undo}>
            {words.undo}
          </Button>
          <Button size="xs" variant="default" onClick={fill.dismiss}>
            {words.dismiss}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** People count a list as one thing: `steps[k3f].saw` is of the steps. */
const fieldOnly = (path: string) => path.replace(/\[.*$/, '')
