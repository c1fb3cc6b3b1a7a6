import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../client.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { slackQuery, useConfirmSlack, useRemoveSlack } from './use-slack.ts'

const words = texts.me.slack

/** Which Slack account is one's own: confirmed here once, and removed here. */
export function SlackLink() {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" maw={760}>
        {words.detail}
      </Text>
      <Loaded query={useQuery(slackQuery)} loading={<Skeleton height={40} />} isEmpty={({ link, found }) => !link && found.length === 0} empty={NoneFound}>
        {({ link, found }) => (link ? <Linked slackId={link.slackId} /> : found.map((one) => <Found key={one.slackId} {...one} />))}
      </Loaded>
    </Stack>
  )
}

const NoneFound = () => <Text size="sm">{words.none}</Text>

function Found({ slackId, called }: { slackId: string; called: string }) {
  const { mutate, isPending, error } = useConfirmSlack()
  const confirm = () => mutate(slackId, { onSuccess: () => notifications.show({ message: words.confirmed }) })
  return (
    <Stack gap="xs">
      {error && <Refusal {...problemOf(error)} />}
      <Group gap="sm">
        <Text size="sm">{words.found(called, slackId)}</Text>
        <MoveButton busy={isPending} because={null} onClick={confirm} aria-label={words.confirmOf(called)}>
          {words.confirm}
        </MoveButton>
      </Group>
    </Stack>
  )
}

function Linked({ slackId }: { slackId: string }) {
  const [asking, ask] = useState(false)
  const { mutate, isPending, error } = useRemoveSlack()
  return (
    <Group gap="sm">
      <Text size="sm">{words.linked(slackId)}</Text>
      <Button variant="default" size="compact-sm" onClick={() => ask(true)}>
        {words.remove}
      </Button>
      {asking && (
        <Confirm
          title={words.ask}
          detail={words.askDetail}
          label={words.remove}
          busy={isPending}
          error={error}
          onConfirm={() => mutate(undefined, { onSuccess: () => notifications.show({ message: words.removed }) })}
          onClose={() => ask(false)}
        />
      )}
    </Group>
  )
}
