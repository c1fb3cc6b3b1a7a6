import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { problemOf } from '../client.ts'
import { evidenceHref, evidenceQuery } from '../data/evidence.ts'
import { texts } from '../texts/texts.ts'
import { FileStage } from './FileStage.tsx'
import { fileSize } from './file-kind.ts'
import { Refusal } from './Refusal.tsx'
import { RemovedFile, RemoveFile } from './RemoveFile.tsx'

const { files } = texts.rows

type Piece = { id: string; caption: string | null }
type Props = {
  pieces: readonly Piece[]
  /** The id of the one to look at; null while it is closed. */
  open: string | null
  onOpen: (id: string) => void
  onClose: () => void
}

/** One piece of evidence, as large as the window allows; arrow keys lead through all of them, Escape back. */
export function Viewer({ pieces, open, onOpen, onClose }: Props) {
  const at = pieces.findIndex(({ id }) => id === open)
  const piece = pieces[at]
  const go = (by: number) => {
    const next = pieces.at((at + by) % pieces.length)
    if (next) onOpen(next.id)
  }
  const turn = (event: KeyboardEvent) => {
    // A recording has the arrow keys for itself.
    if (event.target instanceof HTMLMediaElement) return
    if (event.key === 'ArrowLeft') go(-1)
    if (event.key === 'ArrowRight') go(1)
  }
  return (
    <Modal
      opened={piece !== undefined}
      onClose={onClose}
      size="min(1080px, 100%)"
      title={piece && <PieceTitle {...piece} />}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      transitionProps={{ duration: 0 }}
      onKeyDown={turn}
    >
      {piece && (
        <Stack gap="sm">
          <Piece {...piece} />
          {pieces.length > 1 && <Turn at={at} of={pieces.length} go={go} />}
        </Stack>
      )}
    </Modal>
  )
}

function Turn({ at, of, go }: { at: number; of: number; go: (by: number) => void }) {
  return (
    <Group justify="center" gap="xs">
      <ActionIcon variant="default" size="lg" aria-label={files.previous} onClick={() => go(-1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" role="status">
        {files.at(at + 1, of)}
      </Text>
      <ActionIcon variant="default" size="lg" aria-label={files.next} onClick={() => go(1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

function PieceTitle({ id, caption }: Piece) {
  const { data } = useQuery(evidenceQuery(id))
  return (
    <Text fw={600} component="span" style={{ overflowWrap: 'anywhere' }}>
      {caption ?? data?.name ?? files.unnamed}
    </Text>
  )
}

function Piece({ id, caption }: Piece) {
  const { data, error } = useQuery(evidenceQuery(id))
  if (error && !data) return <Refusal {...problemOf(error)} />
  if (data?.removed) return <RemovedFile removed={data.removed} />
  return (
    <>
      {data && <FileStage key={id} file={data} alt={caption ?? data.name} />}
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {data && `${data.name} · ${fileSize(data.size)}`}
        </Text>
        <Group gap="xs">
          {data && <RemoveFile file={data} />}
          <Button
            component="a"
            href={evidenceHref(id)}
            download={data?.name ?? true}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {files.download}
          </Button>
        </Group>
      </Group>
    </>
  )
}
