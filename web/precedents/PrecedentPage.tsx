import { Button, Skeleton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { type Precedent, precedentQuery } from '../data/precedents.ts'
import { BareLink, PageLink } from '../navigate.tsx'
import aside from '../parts/About.module.css'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { TextNumbers } from '../used/TextNumbers.tsx'
import { Doing } from './Doing.tsx'
import { Facts } from './Facts.tsx'
import { Standing } from './Standing.tsx'
import { Uses } from './Uses.tsx'

const words = texts.precedents

/** One precedent: what it says, to whom it applies, and whether it held. */
export function PrecedentPage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(precedentQuery(id))
  if (query.data === undefined && query.error && [404, 422].includes(problemOf(query.error).status)) return <Gone error={query.error} />
  return (
    <Page title={query.data?.question ?? words.title} width="narrow">
      <Loaded query={query} loading={<Skeleton height={320} />} empty={null}>
        {(precedent) => <Whole key={precedent.id} precedent={precedent} />}
      </Loaded>
    </Page>
  )
}

function Whole({ precedent }: { precedent: Precedent }) {
  return (
    <>
      <Standing precedent={precedent} />
      <Origin precedent={precedent} />
      <Doing precedent={precedent} />
      <Facts precedent={precedent} />
      <section aria-labelledby="uses">
        <Title order={2} size="h4" id="uses" mb="xs">
          {words.uses.title}
        </Title>
        <TextNumbers id={precedent.id} />
        <Uses id={precedent.id} />
      </section>
    </>
  )
}

function Origin({ precedent: { escalation, decision, proposedBy, publishedBy, createdAt, publishedAt, overruledBy } }: { precedent: Precedent }) {
  return (
    <p className={aside.about}>
      {overruledBy && (
        <span>
          {words.overruledBy}{' '}
          <PageLink address={addresses.precedent(overruledBy.id)} fz="inherit" underline="always">
            {overruledBy.question}
          </PageLink>
        </span>
      )}
      <span>
        {words.from}{' '}
        <PageLink address={addresses.escalation(escalation.number)} fz="inherit" underline="always">
          {escalation.number}
        </PageLink>
        {decision === null && `, ${words.taken}`}
      </span>
      <span>
        {words.proposedBy(proposedBy.name)}, <When at={createdAt} />
      </span>
      {publishedBy && publishedAt && (
        <span>
          {words.publishedBy(publishedBy.name)}, <When at={publishedAt} />
        </span>
      )}
    </p>
  )
}

function Gone({ error }: { error: Error }) {
  const { title, detail } = problemOf(error)
  return (
    <Empty title={title} detail={detail} order={1}>
      <Button component={BareLink} address={addresses.precedents()} variant="default">
        {words.gone}
      </Button>
    </Empty>
  )
}
