import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../client.ts'
import { type Precedent, publishedQuery } from '../data/precedents.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useMovePrecedent } from './use-precedents.ts'

const words = texts.precedents.overrule

type Props = { precedent: Precedent; onClose: () => void }

/** Chooses which precedent holds instead. */
export function Overrule({ precedent, onClose }: Props) {
  const published = useQuery(publishedQuery)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Loaded
        query={published}
        loading={<Skeleton height={120} />}
        isEmpty={(all) => all.every(({ id }) => id === precedent.id)}
        empty={() => <None onClose={onClose} />}
      >
        {(all) => <Choose precedent={precedent} others={all.filter(({ id }) => id !== precedent.id)} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

const None = ({ onClose }: Pick<Props, 'onClose'>) => (
  <Stack align="flex-start">
    <Text size="sm">{words.none}</Text>
    <Button variant="default" onClick={onClose} data-autofocus>
      {texts.shell.cancel}
    </Button>
  </Stack>
)

function Choose({ precedent, others, onClose }: Props & { others: readonly Precedent[] }) {
  const [by, setBy] = useState<string | null>(null)
  const { mutate, error, isPending } = useMovePrecedent(precedent, 'overrulings')
  const overrule = () => {
    if (by === null) return
    const onSuccess = () => {
      notifications.show({ message: words.done })
      onClose()
    }
    mutate({ by }, { onSuccess })
  }
  return (
    <Stack>
      {error && <Refusal {...problemOf(error)} />}
      <Text size="sm">{words.detail}</Text>
      <Select
        label={words.by}
        data={others.map(({ id, question, escalation }) => ({ value: id, label: `${question} (${escalation.number})` }))}
        value={by}
        onChange={setBy}
        searchable
        data-autofocus
      />
      <Group justify="flex-end" align="flex-start">
        <Button variant="default" onClick={onClose}>
          {texts.shell.cancel}
        </Button>
        <MoveButton busy={isPending} because={by === null ? words.missing : null} onClick={overrule}>
          {words.label}
        </MoveButton>
      </Group>
    </Stack>
  )
}
