import '@mantine/dropzone/styles.css'
import { Button, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconPaperclip, IconUpload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { texts } from '../texts/texts.ts'
import classes from './Evidence.module.css'

const words = texts.rows.evidence

type Props = { open: RefObject<(() => void) | null>; onFiles: (files: readonly File[]) => void }

/** Says how files get in. They may be dropped anywhere on the page. */
export function FilePicker({ open, onFiles }: Props) {
  return (
    <div className={classes.picker}>
      <IconPaperclip size={16} aria-hidden />
      <Text size="sm" c="dimmed">
        {words.howTo}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => open.current?.()}>
        {words.choose}
      </Button>
      <Dropzone.FullScreen
        active
        aria-hidden
        openRef={open}
        activateOnKeyboard={false}
        inputProps={{ 'aria-label': words.choose }}
        onDrop={(files) => onFiles(files)}
      >
        <div className={classes.drop}>
          <IconUpload size={32} aria-hidden />
          <Text fw={600}>{words.drop}</Text>
        </div>
      </Dropzone.FullScreen>
    </div>
  )
}
