import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, dataOf, problemOf } from '../client.ts'
import { type EvidenceFile, evidenceQuery } from '../data/evidence.ts'
import { texts } from '../texts/texts.ts'
import { Dialog } from './Dialog.tsx'
import { Refusal } from './Refusal.tsx'
import { When } from './When.tsx'

const words = texts.rows.files.removal

/** Deletes a file for everyone, once that is confirmed. */
export function RemoveFile({ file }: { file: EvidenceFile }) {
  const [asking, setAsking] = useState(false)
  if (!file.mayRemove) return null
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {asking && <Confirm file={file} onClose={() => setAsking(false)} />}
    </>
  )
}

function Confirm({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useRemoval(file.id, onClose)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          mutate(reason.trim())
        }}
      >
        <Stack>
          <Text size="sm">{words.explained}</Text>
          <TextInput label={words.reason} maxLength={200} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data-autofocus />
          {error && <Refusal {...problemOf(error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" color="red" loading={isPending}>
              {words.remove}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function useRemoval(id: string, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (reason: string) =>
      dataOf(await client.DELETE('/api/evidence/{id}', { params: { path: { id }, query: reason === '' ? {} : { reason } } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: evidenceQuery(id).queryKey })
      onDone()
    },
  })
}

/** In the place of a file that was removed: by whom, when and why. */
export function RemovedFile({ removed }: { removed: NonNullable<EvidenceFile['removed']> }) {
  return (
    <Text size="sm" c="dimmed">
      {words.removedBy(removed.by.name)} <When at={removed.at} />
      {removed.reason && ` (${removed.reason})`}
    </Text>
  )
}
