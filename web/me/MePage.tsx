import { Button, Stack, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { Page } from '../parts/Page.tsx'
import { signOut } from '../sign-in/session.ts'
import { texts } from '../texts/texts.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { Look } from './Look.tsx'
import { Notified } from './Notified.tsx'
import { SlackLink } from './SlackLink.tsx'
import { Sessions } from './sessions/Sessions.tsx'
import { Tokens } from './tokens/Tokens.tsx'
import { You } from './You.tsx'

const words = texts.me

/** What everybody sets for themselves. */
export function MePage() {
  const cache = useQueryClient()
  return (
    <Page
      title={words.title}
      width="narrow"
      actions={
        <Button variant="default" onClick={() => void signOut(cache)}>
          {texts.shell.signOut}
        </Button>
      }
    >
      <Stack gap="xl">
        <You />
        <Section title={words.look.title}>
          <Look />
        </Section>
        <Section title={words.notifications.title}>
          <Notified />
        </Section>
        <Section title={words.slack.title}>
          <SlackLink />
        </Section>
        <Section title={words.password.title}>
          <ChangePassword />
        </Section>
        <Section title={texts.access.sessions.title}>
          <Sessions />
        </Section>
        <Section title={words.tokens.title}>
          <Tokens of="me" />
        </Section>
      </Stack>
    </Page>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}
