import { Button, Group, List, Stack, Text } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { BareLink, PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { type Asked, askedInOrder } from './asked.ts'
import { OtherSop } from './NotFor.tsx'
import { Part } from './Part.tsx'
import classes from './Sop.module.css'
import type { Sop } from './version.ts'

const words = texts.sop

/** An SOP on one screen: when, when not, what it needs, what then. */
export function AtAGlance({ sop }: { sop: Sop }) {
  return (
    <Stack gap="md">
      <Text size="sm" maw={760}>
        {sop.summary} {sop.texts.before}
      </Text>
      <div className={classes.columns}>
        <Stack gap="lg">
          <Part dense title={words.when}>
            <Text size="sm" c="dimmed">
              {sop.criteria.length > 0 ? words.oneIsEnough : words.noCriteria}
            </Text>
            <ol className={classes.reasons}>
              {sop.criteria.map(({ id, title, proof }) => (
                <li key={id}>
                  <PageLink address={addresses.sop(sop.name, `criteria:${id}`)} c="var(--mantine-color-text)" inherit fw={500}>
                    {title}
                  </PageLink>
                  <Text size="sm" c="dimmed">
                    {words.proof}: {proof.question}
                  </Text>
                </li>
              ))}
            </ol>
          </Part>
          <Part dense title={words.flow}>
            <List type="ordered" size="sm" spacing={2}>
              {sop.flow.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </Part>
        </Stack>
        <Stack gap="lg">
          <Part dense title={words.notFor}>
            {sop.notFor.map(({ id, title, sop: other }) => (
              <Text key={id} size="sm">
                {title}. {words.goesTo} <OtherSop name={other} />.
              </Text>
            ))}
          </Part>
          <Part dense title={words.needs}>
            <NeedsInShort sop={sop} />
          </Part>
        </Stack>
      </div>
      <Group>
        <Button component={BareLink} address={addresses.escalate()}>
          {texts.shell.nav.escalate}
        </Button>
        <Button component={BareLink} address={addresses.sop(sop.name)} variant="default">
          {words.whole}
        </Button>
      </Group>
    </Stack>
  )
}

/** The fields' titles alone, in the order of the form; what is not demanded says so. */
function NeedsInShort({ sop }: { sop: Sop }) {
  const asked = askedInOrder(sop).filter(({ isPart, rule }) => !isPart && rule !== undefined)
  return (
    <List size="sm" spacing={2}>
      {asked.map(({ path, title, rule }) => (
        <List.Item key={path}>
          <PageLink address={addresses.sop(sop.name, path)} c="var(--mantine-color-text)" inherit>
            {title}
          </PageLink>{' '}
          <Remark rule={rule} />
        </List.Item>
      ))}
    </List>
  )
}

const Remark = ({ rule }: Pick<Asked, 'rule'>) =>
  rule === undefined || rule === 'blocks' ? null : (
    <Text span size="xs" c="dimmed">
      ({words.rules[rule]})
    </Text>
  )
