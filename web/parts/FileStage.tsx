import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../client.ts'
import { type EvidenceFile, evidenceHref } from '../data/evidence.ts'
import { texts } from '../texts/texts.ts'
import classes from './Files.module.css'
import { fileKind } from './file-kind.ts'

const { files } = texts.rows

/** As much of a text as is shown, in bytes: logs can be endless. */
const mostText = 64 * 1024

/** A file, large: seen, played or read where a browser can, and otherwise a word on what to do. */
export function FileStage({ file, alt }: { file: EvidenceFile; alt: string }) {
  const [unshowable, setUnshowable] = useState(false)
  const kind = unshowable ? 'other' : fileKind(file.type)
  const media = { src: evidenceHref(file.id), onError: () => setUnshowable(true) }
  return (
    <div className={classes.stage}>
      {kind === 'picture' && <img alt={alt} width={file.width ?? undefined} height={file.height ?? undefined} style={{ height: 'auto' }} {...media} />}
      {kind === 'recording' && <video controls autoPlay aria-label={alt} {...media} />}
      {kind === 'sound' && <audio controls aria-label={alt} {...media} />}
      {kind === 'text' && <TextStage file={file} />}
      {kind === 'other' && <Text c="dimmed">{files.noPreview}</Text>}
    </div>
  )
}

function TextStage({ file }: { file: EvidenceFile }) {
  const { data, error } = useQuery({ queryKey: ['evidence', file.id, 'text'], queryFn: () => beginningOf(file.id) })
  if (error) return <Text c="dimmed">{files.gone}</Text>
  if (data === undefined) return <Skeleton height={160} />
  return (
    <Stack gap={4} w="100%">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard too */}
      <pre className={classes.text} tabIndex={0} aria-label={files.textOf(file.name)} role="document">
        {data}
      </pre>
      {file.size > mostText && (
        <Text size="xs" c="dimmed">
          {files.cut}
        </Text>
      )}
    </Stack>
  )
}

async function beginningOf(id: string): Promise<string> {
  const answer = await fetch(evidenceHref(id), { headers: { range: `bytes=0-${mostText - 1}` } })
  if (!answer.ok) throw new Refused(await answer.json())
  return answer.text()
}
