import { Button, Group, List, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { isLost, problemOf } from '../client.ts'
import type { Precedent } from '../data/precedents.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useMovePrecedent } from './use-precedents.ts'

const words = texts.precedents.publish

/** Publishes what was proposed. What may belong to the customer is said first; whoever means it to stand there says so. */
export function Publish({ precedent, onClose }: { precedent: Precedent; onClose: () => void }) {
  const { mutate, error, isPending } = useMovePrecedent(precedent, 'publications')
  const publish = useRef((acknowledged: boolean) =>
    mutate(
      { acknowledged },
      {
        onSuccess: () => {
          notifications.show({ message: words.done })
          onClose()
        },
      },
    ),
  )
  useEffect(() => publish.current(false), [])
  if (!error) return <Skeleton height={48} />
  const { title, detail, problems, code } = problemOf(error)
  return (
    <Refusal title={title} detail={detail}>
      {problems.length > 0 && (
        <List size="sm">
          {problems.map(({ field, message }) => (
            <List.Item key={field + message}>{message}</List.Item>
          ))}
        </List>
      )}
      <Group gap="xs">
        {(code === 'precedent.personal' || isLost(error)) && (
          <Button size="xs" variant="default" loading={isPending} onClick={() => publish.current(!isLost(error))}>
            {isLost(error) ? texts.moves.form.again : words.anyway}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {texts.shell.close}
        </Button>
      </Group>
    </Refusal>
  )
}
