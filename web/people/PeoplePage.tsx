import { Button, Group, Tabs, Text } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import type { PeopleSearch } from '../addresses.ts'
import { useActions } from '../keyboard/actions.tsx'
import { BareLink } from '../navigate.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { InviteDialog } from './Invite.tsx'
import { People } from './People.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { SlackLinks } from './SlackLinks.tsx'
import { TeamDialog } from './TeamDialog.tsx'
import { Teams } from './Teams.tsx'
import { useMayChange, usePeopleSearch } from './use-people.ts'

const words = texts.people

/** Everybody here, and the teams. Everybody may read; an administrator opens somebody to change them. */
export function PeoplePage() {
  const mayChange = useMayChange()
  const { search, go } = usePeopleSearch()
  const part = search.part ?? 'people'
  useActions(words.title, mayChange ? [{ id: 'invite', label: words.invite.title, keys: 'i', run: () => go({ invite: 'yes' }) }] : [])
  return (
    <Page title={words.title} actions={mayChange && <Doing part={part} />}>
      {!mayChange && (
        <Text size="sm" c="dimmed">
          {words.onlyAdministrators}
        </Text>
      )}
      <Tabs value={part} onChange={(chosen) => go({ part: partOf(chosen) })} keepMounted={false}>
        <Tabs.List aria-label={words.parts.title} mb="md">
          <Tabs.Tab value="people">{words.parts.people}</Tabs.Tab>
          <Tabs.Tab value="teams">{words.parts.teams}</Tabs.Tab>
          {mayChange && <Tabs.Tab value="slack">{words.parts.slack}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="people">
          <People />
        </Tabs.Panel>
        <Tabs.Panel value="teams">
          <Teams />
        </Tabs.Panel>
        {mayChange && (
          <Tabs.Panel value="slack">
            <SlackLinks />
          </Tabs.Panel>
        )}
      </Tabs>
      {mayChange && search.invite && <InviteDialog />}
      {mayChange && search.person && <PersonDialog id={search.person} />}
      {mayChange && search.team && <TeamDialog id={search.team} />}
    </Page>
  )
}

const partOf = (chosen: string | null): PeopleSearch['part'] => (chosen === 'teams' || chosen === 'slack' ? chosen : undefined)

function Doing({ part }: { part: string }) {
  const { to } = usePeopleSearch()
  return (
    <Group gap="xs">
      {part === 'teams' && (
        <Button component={BareLink} address={to({ team: 'new' })} variant="default">
          {words.teams.make}
        </Button>
      )}
      <Button component={BareLink} address={to({ invite: 'yes' })} leftSection={<IconUsersPlus size={18} aria-hidden />}>
        {words.invite.button}
      </Button>
    </Group>
  )
}
