import { Group, Radio, SimpleGrid, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Keys } from '../../keyboard/Keys.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './decide.module.css'
import { type Choice, choices } from './words.ts'

const words = texts.moves.decide

type Props = { value?: Choice | null; onChange?: (choice: Choice) => void; error?: ReactNode; 'data-path'?: string }

/** The four ways to answer a proposal; 1 to 4 choose among them. */
export function Choices({ value = null, onChange, error, ...rest }: Props) {
  const name = useId()
  const choose = (event: KeyboardEvent<HTMLElement>) => {
    const at = /^[1-4]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey ? Number(event.key) - 1 : -1
    const choice = choices[at]
    if (!choice) return
    event.preventDefault()
    onChange?.(choice)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[at]?.focus()
  }
  return (
    <Radio.Group label={words.choice} name={name} value={value} onChange={(choice) => onChange?.(choice as Choice)} error={error} onKeyDown={choose} {...rest}>
      <SimpleGrid type="container" cols={{ base: 1, '340px': 2 }} spacing={6} verticalSpacing={6} mt={4}>
        {choices.map((choice, at) => (
          <Radio.Card key={choice} value={choice} className={classes.choice} tabIndex={value === choice || (value === null && at === 0) ? 0 : -1}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Radio.Indicator size="xs" mt={3} />
              <div className={classes.about}>
                <Group justify="space-between" wrap="nowrap" gap={4}>
                  <Text size="sm" fw={500}>
                    {words.choices[choice].label}
                  </Text>
                  <Keys keys={String(at + 1)} />
                </Group>
                <Text size="xs" c="dimmed">
                  {words.choices[choice].hint}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
