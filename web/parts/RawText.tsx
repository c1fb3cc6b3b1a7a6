import { Text } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import classes from './Markdown.module.css'

const { rawText: words } = texts.shell

/** The most of it that is shown, in UTF-16 units: some screens. */
const longest = 5_000

/** A text that is not drawn, as it was written; cut, for it may have no end. `because`: a sentence. */
export function RawText({ children, because }: { children: string; because?: string | undefined }) {
  return (
    <figure className={classes.asWritten} aria-label={words.title}>
      <Text size="xs" c="dimmed">
        {because ?? words.failed} {words.asWritten}
      </Text>
      <div className={classes.raw}>
        {children.slice(0, longest).toWellFormed()}
        {children.length > longest && ` … ${words.more(children.length - longest)}`}
      </div>
    </figure>
  )
}
