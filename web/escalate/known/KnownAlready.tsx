import { Stack, Text } from '@mantine/core'
import { problemOf } from '../../client.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import { texts } from '../../texts/texts.ts'
import classes from '../Form.module.css'
import { useWriting } from '../writing-context.ts'
import { KnownText } from './KnownText.tsx'

const words = texts.knowledge.known

/** What may answer it already, below what is asked: the SOP says to look first. Nothing found is said plainly, and a weak match is not dressed up. */
export function KnownAlready() {
  const { found, error } = useWriting().known
  if (!found) return null
  const hits = [...found.articles, ...found.precedents, ...found.twins]
  return (
    <Stack component="section" gap="xs" aria-label={words.title} className={hits.length > 0 ? classes.aside : undefined}>
      <Text size="sm" role="status" c={found.found ? undefined : 'dimmed'} fw={found.found ? 600 : undefined}>
        {found.found ? words.found : hits.length > 0 ? words.near : words.none}
        {found.reading && ` ${words.reading}`}
      </Text>
      {error && <Refusal {...problemOf(error)} />}
      {hits.length > 0 && (
        <ul className={classes.known}>
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`}>
              <KnownText hit={hit} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
