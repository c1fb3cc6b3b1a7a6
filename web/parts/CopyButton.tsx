import { Button, type ButtonProps, VisuallyHidden } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { texts } from '../texts/texts.ts'
import { copyText } from './copy.ts'

const { copy, copied, notCopied } = texts.shell

type Props = {
  text: string
  /** What it copies, where “Copy” alone could be anything. */
  label?: string
} & Omit<ButtonProps, 'children'>

/** Copies, and says so: to the eye for two seconds, to the ear at once. */
export function CopyButton({ text, label = copy, ...rest }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const forget = useTimeout(() => setOutcome(null), 2000)
  const start = async () => {
    setOutcome((await copyText(text)) ? 'copied' : 'failed')
    forget.start()
  }
  const said = outcome === null ? label : outcome === 'copied' ? copied : notCopied
  const icon = outcome === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
  return (
    <>
      <Button variant="default" leftSection={icon} {...rest} onClick={() => void start()}>
        {said}
      </Button>
      <VisuallyHidden role="status">{outcome !== null && said}</VisuallyHidden>
    </>
  )
}
