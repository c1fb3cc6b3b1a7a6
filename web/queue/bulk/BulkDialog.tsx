import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import type { Escalation } from '../../client.ts'
import { Keys } from '../../keyboard/Keys.tsx'
import { texts } from '../../texts/texts.ts'
import { BulkFields, useBulkForm } from './BulkFields.tsx'
import { NotDoneLines } from './BulkResult.tsx'
import { type BulkMove, split } from './gate.ts'
import type { BulkBody } from './use-bulk.ts'

const words = texts.queue.bulk

type Props = { move: BulkMove; selected: readonly Escalation[]; busy: boolean; onSend: (body: BulkBody) => void; onClose: () => void }

/** Before anything is done: which of them cannot go along, and why; and the words that the others take. */
export function BulkDialog({ move, selected, busy, onSend, onClose }: Props) {
  const { able, unable } = split(selected, move)
  const { form, submit } = useBulkForm(move, onSend)
  const title = able.length > 0 ? words.dialog[move](able.length) : words.noneAble
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.shell.close }}>
      <form noValidate onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])}>
        <Stack gap="sm">
          {unable.length > 0 && (
            <div>
              <Text size="sm">{words.unable(unable.length)}</Text>
              <NotDoneLines not={unable} />
            </div>
          )}
          {able.length > 0 && <BulkFields move={move} form={form} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            {able.length > 0 && (
              <Button type="submit" loading={busy} rightSection={<Keys keys="mod+Enter" />} data-autofocus={move === 'accept' || undefined}>
                {words.moves[move]}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
