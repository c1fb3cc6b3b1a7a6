import { Box, Button } from '@mantine/core'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Rows.module.css'
import { isCitable, isSame, referenceToKnown } from './reference-of.ts'
import type { Reference } from './rows.ts'
import { useWriting } from './writing-context.ts'

const words = texts.rows.references
const key = 'mod+shift+Enter'

/** The best of what is known of the ask, put among the references by one key. */
export function AnswerFrom({ rows, onChoose }: { rows: readonly Reference[]; onChoose: (reference: Reference) => void }) {
  const { known } = useWriting()
  const hits = [...(known.found?.precedents ?? []), ...(known.found?.articles ?? [])].filter(isCitable)
  const left = hits.filter((hit) => !rows.some((row) => isSame(row, referenceToKnown(hit, location.origin))))
  const best = left.toSorted((one, other) => other.sure - one.sure)[0]
  const put = () => best && onChoose(referenceToKnown(best, location.origin))
  useActions(texts.escalate.group, [
    { id: 'form-answer-from', label: words.answerFromBest, keys: key, whileTyping: true, because: best ? null : words.noBest, run: put },
  ])
  if (!best) return null
  const shortcut = (
    <Box component="span" visibleFrom="sm">
      <Keys keys={key} />
    </Box>
  )
  return (
    <Button size="compact-sm" variant="default" classNames={{ root: classes.answerFrom, label: classes.wrapped }} rightSection={shortcut} onClick={put}>
      {words.answerFrom(best.title)}
    </Button>
  )
}
