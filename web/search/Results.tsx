import { Text } from '@mantine/core'
import type { Address } from '../addresses.ts'
import type { Hit } from '../data/knowledge.ts'
import classes from '../knowledge/Knowledge.module.css'
import { PageLink } from '../navigate.tsx'
import { Passage } from '../parts/Passage.tsx'
import { texts } from '../texts/texts.ts'

const { known, search: words } = texts.knowledge

/** What was found, best first, each with the passage that says most of what was asked. */
export function Results({ items }: { items: readonly Hit[] }) {
  return (
    <ul className={classes.list} aria-label={words.results}>
      {items.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`} className={classes.row}>
          <Text size="xs" c="dimmed">
            {known.kinds[hit.kind]}
          </Text>
          <PageLink address={addressOf(hit.href)} data-hit size="sm" fw={600}>
            {hit.title}
          </PageLink>
          <Passage {...hit} />
        </li>
      ))}
    </ul>
  )
}

/** `/sops/name#part`, as the server says where something is read. */
function addressOf(href: string): Address {
  const [to = '', hash] = href.split('#')
  return { to, ...(hash === undefined ? {} : { hash }) }
}
