import { Skeleton, UnstyledButton } from '@mantine/core'
import { IconFile, IconFileMusic, IconFileOff, IconFileText, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type EvidenceFile, evidenceHref, evidenceQuery } from '../data/evidence.ts'
import { texts } from '../texts/texts.ts'
import classes from './Files.module.css'
import { fileKind } from './file-kind.ts'

const { files } = texts.rows

type Props = { id: string; caption: string | null; onOpen: () => void }

/** A piece of evidence, small: a picture, the first frame of a recording, or what sort of file it is. Opens the viewer. */
export function Thumbnail({ id, caption, onOpen }: Props) {
  const { data, error } = useQuery(evidenceQuery(id))
  const name = caption ?? data?.name ?? files.unnamed
  return (
    <UnstyledButton
      className={classes.thumbnail}
      onClick={onOpen}
      aria-label={data?.removed ? files.removal.openRemoved(name) : files.open(name)}
      title={data?.name}
    >
      {data?.removed ? (
        <IconFileOff aria-hidden />
      ) : data ? (
        <Small file={data} alt={name} />
      ) : error ? (
        <IconFileOff aria-hidden />
      ) : (
        <Skeleton width="100%" height="100%" />
      )}
    </UnstyledButton>
  )
}

function Small({ file, alt }: { file: EvidenceFile; alt: string }) {
  // Some types of pictures are shown by some browsers only.
  const [unshowable, setUnshowable] = useState(false)
  const kind = unshowable ? 'other' : fileKind(file.type)
  const address = evidenceHref(file.id)
  if (kind === 'picture') return <img src={address} alt={alt} loading="lazy" onError={() => setUnshowable(true)} />
  if (kind === 'recording')
    return (
      <>
        <video src={`${address}#t=0.1`} preload="metadata" muted tabIndex={-1} aria-hidden onError={() => setUnshowable(true)} />
        <span className={classes.play}>
          <IconPlayerPlayFilled size={14} aria-hidden />
        </span>
      </>
    )
  const Icon = kind === 'sound' ? IconFileMusic : kind === 'text' ? IconFileText : IconFile
  return (
    <>
      <Icon aria-hidden stroke={1.4} />
      <span className={classes.ending}>{file.name}</span>
    </>
  )
}
