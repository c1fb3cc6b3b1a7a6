import { Button, Code, Stack, Text } from '@mantine/core'
import { IconScript } from '@tabler/icons-react'
import { addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { Door } from './Door.tsx'

const words = texts.signIn.ready

/** Baton is set up and empty: how to begin. */
export function FirstSteps({ workspace }: { workspace: string }) {
  return (
    <Door title={words.title(workspace)} detail={words.detail}>
      <Stack gap="lg">
        <Stack gap={4}>
          <Text size="sm">{words.inviteDetail}</Text>
          <Code block style={{ whiteSpace: 'pre-wrap' }}>
            npx baton people add --email maya@example.com --name Maya --role tier1
          </Code>
        </Stack>
        <Button component={BareLink} address={addresses.sops()} variant="default" leftSection={<IconScript size={18} aria-hidden />} justify="flex-start">
          {words.read}
        </Button>
      </Stack>
    </Door>
  )
}
