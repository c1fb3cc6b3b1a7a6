import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { texts } from '../texts/texts.ts'
import classes from './Door.module.css'

/** A page for whoever is not signed in yet. It asks the server nothing that only people inside may know. */
export function Door({ title, detail, children }: { title: string; detail?: string; children: ReactNode }) {
  useDocumentTitle(`${title} · ${texts.shell.baton}`)
  return (
    <main className={classes.door}>
      <Stack w="100%" maw={440} gap="lg">
        <Group gap={8}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <Text fw={700} size="lg">
            {texts.shell.baton}
          </Text>
        </Group>
        <Paper withBorder radius="lg" className={classes.card}>
          <Stack gap="md">
            <Stack gap={4}>
              <Title order={1} size="h3">
                {title}
              </Title>
              {detail && (
                <Text size="sm" c="dimmed">
                  {detail}
                </Text>
              )}
            </Stack>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </main>
  )
}
