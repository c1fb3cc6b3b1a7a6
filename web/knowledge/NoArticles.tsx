import { Button, Code } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { texts } from '../texts/texts.ts'
import { useMayWrite } from './use-articles.ts'

const { none, noneSuch } = texts.knowledge.articles

/** Nothing is written down yet. */
export function NoArticles() {
  const mayWrite = useMayWrite()
  return (
    <Empty title={none.title} detail={mayWrite ? none.tier2 : none.tier1} order={2}>
      {mayWrite && <Code>{none.command}</Code>}
      {!mayWrite && (
        <Button component={BareLink} address={addresses.precedents()} variant="default">
          {none.precedents}
        </Button>
      )}
    </Empty>
  )
}

/** Nothing stands like what was asked for. */
export const NoneSuch = () => (
  <Empty {...noneSuch} order={2}>
    <Button component={BareLink} address={addresses.knowledge()} variant="default">
      {noneSuch.all}
    </Button>
  </Empty>
)
