import { ActionIcon, Group, VisuallyHidden } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { IconArrowsDiagonal, IconCheck, IconClipboardText, IconLink } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { BareLink, PageLink } from '../navigate.tsx'
import { copyText } from '../parts/copy.ts'
import { texts } from '../texts/texts.ts'
import classes from './Tools.module.css'
import { linkTo, useMacro } from './use-tools.ts'

const words = texts.escalation.tools

/** Copy its link or its text, and the SOP it was written under. */
export function Tools({ escalation, page }: { escalation: Escalation; page: boolean }) {
  const { number, sop } = escalation
  const macro = useMacro(escalation)
  return (
    <Group gap={4} wrap="nowrap" className={classes.tools}>
      <PageLink address={addresses.sopVersion(sop.name, sop.version)} size="xs" title={words.sop(sop.version)} mr={4}>
        {words.sopShort(sop.version)}
      </PageLink>
      <Copy label={words.copyLink} icon={<IconLink size={16} aria-hidden />} copy={() => copyText(linkTo(number))} />
      <Copy label={words.macro} icon={<IconClipboardText size={16} aria-hidden />} copy={macro.copy} prepare={macro.prepare} />
      {!page && (
        <Said words={words.page}>
          <ActionIcon component={BareLink} address={addresses.escalation(number)} variant="subtle" color="gray" aria-label={words.page}>
            <IconArrowsDiagonal size={16} aria-hidden />
          </ActionIcon>
        </Said>
      )}
    </Group>
  )
}

const Said = ({ words, children }: { words: string; children: ReactNode }) => (
  <span className={classes.tool} data-said={words}>
    {children}
  </span>
)

type CopyProps = { label: string; icon: ReactNode; copy: () => Promise<boolean>; prepare?: () => void }

function Copy({ label, icon, copy, prepare }: CopyProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const forget = useTimeout(() => setCopied(null), 2000)
  const start = async () => {
    setCopied(await copy())
    forget.start()
  }
  const said = copied === null ? label : copied ? texts.shell.copied : texts.shell.notCopied
  return (
    <>
      <Said words={said}>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => void start()} onMouseEnter={prepare} onFocus={prepare}>
          {copied ? <IconCheck size={16} aria-hidden /> : icon}
        </ActionIcon>
      </Said>
      <VisuallyHidden role="status">{copied !== null && said}</VisuallyHidden>
    </>
  )
}
