import { ActionIcon, Text, Tooltip, type TooltipProps } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { texts } from '../texts/texts.ts'
import { askedAt } from './asked.ts'
import { useWriting } from './writing-context.ts'

/** Beside the button where there is room: above it stands what was said of the field before. */
const beside = { flip: { fallbackPlacements: ['bottom-start', 'top-start'] }, shift: true } satisfies TooltipProps['middlewares']

/** Why the SOP asks for this field: on hover, on focus, at a touch. */
export function Why({ path }: { path: string }) {
  const { sop } = useWriting()
  const { title, question, why } = askedAt(sop, path)
  if (why === null) return null
  const words = (
    <>
      {question !== title && (
        <Text size="xs" fw={600} component="span" display="block">
          {question}
        </Text>
      )}
      <Text size="xs" component="span">
        {why}
      </Text>
    </>
  )
  return (
    <Tooltip label={words} multiline w={280} events={{ hover: true, focus: true, touch: true }} position="right-start" middlewares={beside}>
      <ActionIcon data-why variant="transparent" color="gray" size={24} c="dimmed" aria-label={texts.escalate.why(title)}>
        <IconHelpCircle size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
