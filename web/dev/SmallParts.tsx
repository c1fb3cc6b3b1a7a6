import { Group, Stack } from '@mantine/core'
import { Keys } from '../keyboard/Keys.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { LazyMarkdown } from '../parts/LazyMarkdown.tsx'
import { OutsideLink } from '../parts/OutsideLink.tsx'
import { NewPassword, Password } from '../parts/Password.tsx'
import { ShownOnce } from '../parts/ShownOnce.tsx'
import { TimeZone } from '../parts/TimeZone.tsx'
import { When } from '../parts/When.tsx'
import { WordDifference } from '../parts/WordDifference.tsx'
import { State } from '../queue/State.tsx'
import { dev } from '../texts/en/dev.ts'
import { Shown } from './Shown.tsx'

const words = dev.parts
const { names } = words

const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const
const keys = ['c', 'mod+K', 'shift+?', 'mod+Enter', 'Escape', 'ArrowDown'] as const

/** How long ago, in milliseconds: today, this year, long before. */
const ages = [60_000, 7 * 86_400_000, 500 * 86_400_000]

/** The parts that stand within a line or a form. */
export const SmallParts = () => (
  <>
    <Shown name={names.copy}>
      <Group>
        <CopyButton text={words.was} />
      </Group>
      <ShownOnce {...words.once} />
    </Shown>
    <Shown name={names.fields}>
      <Password label={words.password} />
      <NewPassword label={words.newPassword} />
      <TimeZone label={words.zone} defaultValue="Europe/Berlin" value="Europe/Berlin" />
    </Shown>
    <Shown name={names.states}>
      <Group>
        {states.map((state) => (
          <State key={state} state={state} />
        ))}
      </Group>
    </Shown>
    <Shown name={names.difference}>
      <WordDifference was={words.was} is={words.is} />
    </Shown>
    <Shown name={names.when}>
      <Stack gap={4}>
        {ages.map((age) => (
          <When key={age} at={new Date(Date.now() - age).toISOString()} />
        ))}
      </Stack>
    </Shown>
    <Shown name={names.keys}>
      <Group>
        {keys.map((key) => (
          <Keys key={key} keys={key} />
        ))}
      </Group>
    </Shown>
    <Shown name={names.markdown}>
      <LazyMarkdown>{words.markdown}</LazyMarkdown>
    </Shown>
    <Shown name={names.outside}>
      <OutsideLink href="https://example.com/">example.com</OutsideLink>
    </Shown>
  </>
)
