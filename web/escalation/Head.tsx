import { Text } from '@mantine/core'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { HolderLine } from '../parts/HolderLine.tsx'
import { PageHeading } from '../parts/Page.tsx'
import { When } from '../parts/When.tsx'
import { State } from '../queue/State.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Head.module.css'
import { Heading } from './heading.tsx'
import { Looking } from './Looking.tsx'
import { shortened } from './shortened.ts'
import { Tools } from './Tools.tsx'

const words = texts.escalation

/** What it is called, who has it, and where it comes from. */
export function Head({ escalation, page }: { escalation: Escalation; page: boolean }) {
  const { number, ask, state } = escalation
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <span className={classes.number}>{number}</span>
        <State state={state} />
        <Tools escalation={escalation} page={page} />
      </div>
      <Title page={page}>{ask === null ? words.noAsk : shortened(ask, 160)}</Title>
      <div className={classes.holder}>
        <HolderLine escalation={escalation} />
        <Looking number={number} />
      </div>
      <Wait escalation={escalation} />
      <Origin escalation={escalation} />
    </header>
  )
}

function Title({ page, children }: { page: boolean; children: string }) {
  return <div className={classes.title}>{page ? <PageHeading>{children}</PageHeading> : <Heading deeper={-1}>{children}</Heading>}</div>
}

/** What it waits for, in the words of whoever waits. */
function Wait({ escalation: { wait } }: { escalation: Escalation }) {
  if (!wait) return null
  const title = wait.on === 'author' ? words.wait.author(wait.by.name) : words.wait[wait.on]
  return (
    <p className={classes.wait}>
      <b>{title}:</b> {wait.reason}
    </p>
  )
}

function Origin({ escalation }: { escalation: Escalation }) {
  const { author, submittedAt, createdAt, rounds, links, shared, state, door } = escalation
  return (
    <Text component="p" className={classes.origin}>
      <span>{[words.by(author.name), words.doors[door]].filter(Boolean).join(', ')}</span>
      <span>
        {submittedAt === null ? words.began : words.submitted} <When at={submittedAt ?? createdAt} />
      </span>
      {rounds > 1 && <span>{words.round(rounds)}</span>}
      {shared && state === 'draft' && <span>{words.shared}</span>}
      {links.map(({ kind, number }) => (
        <span key={kind + number}>
          {words.links[kind]} <PageLink address={addresses.escalation(number)}>{number}</PageLink>
        </span>
      ))}
    </Text>
  )
}
