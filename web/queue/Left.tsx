import { Button, Group, Paper, Text } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useEscalation } from '../escalation/use-escalation.ts'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.queue.left

/** What is open stands in the list no more: where it is now, and the way on. */
export function Left({ number, gone, seen, onNext }: { number: string; gone: boolean; seen: boolean; onNext: () => void }) {
  const { data } = useEscalation(number)
  const said = gone && data !== undefined
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // Its row had the focus, and took it along.
    if (said && document.activeElement === document.body) button.current?.focus()
  }, [said])
  return (
    <div role="status">
      {said && (
        <Paper withBorder p="xs" mb="sm">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              <b>{(seen ? words.title : words.never)(number)}.</b> {words.now(data.holder.sentence)}
            </Text>
            <Button ref={button} size="compact-sm" variant="default" rightSection={<Keys keys="j" />} onClick={onNext}>
              {words.next}
            </Button>
          </Group>
        </Paper>
      )}
    </div>
  )
}
