import { Button, Stack, Text } from '@mantine/core'
import { IconPencilPlus, IconUsersPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Address, addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { Demo } from './Demo.tsx'
import { Door } from './Door.tsx'

const words = texts.signIn.ready

/** Baton is set up and empty: three ways to begin. */
export function FirstSteps({ workspace }: { workspace: string }) {
  return (
    <Door title={words.title(workspace)} detail={words.detail}>
      <Stack gap="lg">
        <Way address={addresses.people({ invite: 'yes' })} icon={<IconUsersPlus size={18} aria-hidden />} label={words.invite} detail={words.inviteDetail} />
        <Demo />
        <Way address={addresses.escalate()} icon={<IconPencilPlus size={18} aria-hidden />} label={words.escalate} detail={words.escalateDetail} />
      </Stack>
    </Door>
  )
}

const Way = ({ address, icon, label, detail }: { address: Address; icon: ReactNode; label: string; detail: string }) => (
  <Stack gap={4}>
    <Button component={BareLink} address={address} variant="default" leftSection={icon} justify="flex-start">
      {label}
    </Button>
    <Text size="xs" c="dimmed">
      {detail}
    </Text>
  </Stack>
)
