import { Stack } from '@mantine/core'
import { CopyButton } from '../parts/CopyButton.tsx'
import classes from './Sop.module.css'

/** Text to read as it stands, and to copy. It scrolls by itself, so it can be reached by the keyboard. */
export function TextBlock({ label, text, copy }: { label: string; text: string; copy: string }) {
  return (
    <Stack gap="xs" align="stretch">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1) */}
      <section className={classes.text} tabIndex={0} aria-label={label}>
        {text}
      </section>
      <div>
        <CopyButton text={text} label={copy} size="xs" />
      </div>
    </Stack>
  )
}
