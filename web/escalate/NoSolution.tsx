import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useActions } from '../keyboard/actions.tsx'
import { texts } from '../texts/texts.ts'
import { withValueAt } from './draft/places.ts'
import classes from './Form.module.css'
import { focusField } from './focus-field.ts'
import { useFirst } from './known/use-first.tsx'
import { begunWith, blankIn } from './starters.ts'
import { fieldId, useWriting } from './writing-context.ts'

const { park: words, group } = texts.escalate
const path = 'proposal.recommendation'

/** For whoever has no solution yet: colleagues may see the draft from now on, and the SOP offers ways to begin. */
export function NoSolution() {
  const { parking, known, draft, number } = useWriting()
  const first = useFirst({ ask: draft.ask, number, solving: known })
  const [open, setOpen] = useState(parking?.shared ?? false)
  const panel = useRef<HTMLDivElement>(null)
  const park = () => {
    flushSync(() => {
      setOpen(true)
      parking?.park(true)
    })
    panel.current?.querySelector('button')?.focus()
  }
  const start = () => first.before(known.found, park)
  useActions(group, [{ id: 'no-solution', label: words.ask, run: start }])
  if (!open)
    return (
      <Group ml={-8} mt={-8}>
        <Button variant="subtle" size="compact-sm" leftSection={<IconBulb size={14} aria-hidden />} onClick={start}>
          {words.ask}
        </Button>
        {first.shown}
      </Group>
    )
  const close = () => {
    flushSync(() => {
      setOpen(false)
      parking?.park(false)
    })
    focusField(path)
  }
  return <Parked ref={panel} onClose={close} />
}

function Parked({ ref, onClose }: { ref: React.RefObject<HTMLDivElement | null>; onClose: () => void }) {
  const { sop, parking, draft, change } = useWriting()
  const begin = (starter: string) => {
    const begun = begunWith(draft.proposal.recommendation, starter)
    flushSync(() => change((draft) => withValueAt(draft, path, begun)))
    focusField(path)
    const input = document.getElementById(fieldId(path))
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(...blankIn(begun, starter))
  }
  return (
    <Stack gap={6} className={classes.aside} ref={ref} role="group" aria-label={words.ask}>
      <Text size="sm">{sop.texts.unsure}</Text>
      {sop.starters.length > 0 && (
        <Group gap={6} role="group" aria-label={words.starters}>
          {sop.starters.map(({ id, title, text }) => (
            <Button key={id} size="compact-sm" variant="default" title={text} onClick={() => begin(text)}>
              {title}
            </Button>
          ))}
        </Group>
      )}
      <Group gap="xs">
        {parking?.shared && (
          <Text size="xs" role="status">
            {words.parked}
          </Text>
        )}
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {parking?.shared ? words.unpark : words.close}
        </Button>
      </Group>
    </Stack>
  )
}
