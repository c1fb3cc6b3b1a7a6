import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core'
import { IconAlertCircle, IconFile, IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { fileKind, fileSize } from '../parts/file-kind.ts'
import { texts } from '../texts/texts.ts'
import classes from './Evidence.module.css'
import type { Upload } from './uploads.ts'

const words = texts.rows.evidence

type Props = { upload: Upload; onRetry: () => void; onDrop: () => void }

/** A file on its way: how much of it has gone, or why it did not arrive, and the way out of either. */
export function UploadRow({ upload, onRetry, onDrop }: Props) {
  const { file, status, problem } = upload
  const stop = useRef<HTMLButtonElement>(null)
  const again = () => {
    stop.current?.focus() // the button that was pressed goes
    onRetry()
  }
  return (
    <div className={classes.piece} data-upload>
      <div className={classes.preview}>
        <LocalPicture file={file} />
      </div>
      <div className={classes.about}>
        <Text size="sm" className={classes.name}>
          {file.name}{' '}
          <Text span size="xs" c="dimmed">
            · {fileSize(file.size)}
          </Text>
        </Text>
        {status === 'failed' ? (
          <Group gap="xs" align="flex-start">
            <Text size="xs" className={classes.problem}>
              <IconAlertCircle size={14} aria-hidden /> {problem?.detail}
            </Text>
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<IconRefresh size={14} aria-hidden />}
              aria-label={words.retryOf(file.name)}
              onClick={again}
            >
              {words.retry}
            </Button>
          </Group>
        ) : (
          <Sending upload={upload} />
        )}
      </div>
      <ActionIcon
        ref={stop}
        variant="subtle"
        color="gray"
        c="dimmed"
        size={24}
        aria-label={status === 'failed' ? words.dismiss(file.name) : words.cancel(file.name)}
        onClick={onDrop}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function Sending({ upload: { file, status, share } }: { upload: Upload }) {
  return (
    <>
      <Progress value={share * 100} size="sm" aria-label={words.uploading(file.name)} />
      <Text size="xs" c="dimmed">
        {status === 'waiting' ? words.waiting : share < 1 ? words.share(share) : words.keeping}
      </Text>
    </>
  )
}

/** A picture before the server has it. */
function LocalPicture({ file }: { file: File }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (fileKind(file.type) !== 'picture') return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address === undefined ? <IconFile aria-hidden stroke={1.4} /> : <img src={address} alt="" />
}
