import { Spoiler } from '@mantine/core'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'

/** Past so many characters a text is folded, so that one pasted log does not hide the case behind it. */
const longRead = 1_600

/** Text as its writer broke it into lines. */
export function Prose({ children }: { children: string | null }) {
  const text = <div className={classes.prose}>{children}</div>
  if ((children?.length ?? 0) < longRead) return text
  return (
    <Spoiler maxHeight={240} showLabel={texts.escalation.case.whole} hideLabel={texts.escalation.case.less}>
      {text}
    </Spoiler>
  )
}
