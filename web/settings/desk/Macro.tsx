import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { usualSop } from '../../data/sops.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { ChooseSop } from '../ChooseSop.tsx'
import { MacroLines } from './MacroLines.tsx'
import { type MacroThere, macroQuery } from './use-macro.ts'

const words = texts.settings.desk.macro

/** Whether the help desk has the macro that the SOP in force makes. Baton writes none there: what differs is pasted by people. */
export function Macro() {
  const { sop: name = usualSop } = useSearch({ strict: false }) as { sop?: string }
  const macro = useQuery(macroQuery(name))
  const id = useId()
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Title order={2} size="h4" id={id}>
        {words.title}
      </Title>
      <Text size="sm">{words.detail}</Text>
      <ChooseSop part="desk" name={name} />
      <Loaded query={macro} loading={<Skeleton height={240} />} empty={null}>
        {(found) => (
          <>
            <Group justify="space-between" gap="xs">
              <Standing found={found} />
              {found.standing !== 'no-desk' && (
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconRefresh size={14} aria-hidden />}
                  loading={macro.isFetching}
                  onClick={() => void macro.refetch()}
                >
                  {words.again}
                </Button>
              )}
            </Group>
            {found.standing === 'different' && <MacroLines lines={found.lines} />}
            {found.standing !== 'same' && <ToPaste found={found} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}

/** One sentence, said anew whenever it was read again. */
function Standing({ found: { standing, title, because } }: { found: MacroThere }) {
  const Icon = standing === 'same' ? IconCheck : IconAlertTriangle
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" flex="1 1 260px" role="status">
      <Icon size={18} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {because ?? (standing === 'same' ? words.same(title) : words.different(title))}
      </Text>
    </Group>
  )
}

function ToPaste({ found: { ours, wayOut } }: { found: MacroThere }) {
  return (
    <Stack gap="xs" align="stretch">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {wayOut}
      </Text>
      <Textarea label={words.text} value={ours} readOnly autosize minRows={4} maxRows={12} />
      <Group>
        <CopyButton text={ours} label={words.copy} size="xs" />
      </Group>
    </Stack>
  )
}
