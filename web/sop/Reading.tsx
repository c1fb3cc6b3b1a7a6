import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { Anchored, ReadingContext } from './Anchored.tsx'
import { anchorOf } from './anchors.ts'
import { askedInOrder } from './asked.ts'
import { Needs } from './Needs.tsx'
import { NotFor } from './NotFor.tsx'
import { Reasons } from './Reasons.tsx'
import classes from './Sop.module.css'
import { TextBlock } from './TextBlock.tsx'
import { Then } from './Then.tsx'
import { useAnchor } from './use-anchor.ts'
import type { Sop } from './version.ts'

const words = texts.sop

/** An SOP as people read it, from “should I?” to “what then?”. `children` stands at its end. */
export function Reading({ sop, children }: { sop: Sop; children: ReactNode }) {
  const sections = sectionsOf(sop)
  const anchor = useAnchor([
    ...sections.map(({ id }) => id),
    ...sop.criteria.map(({ id }) => `criteria:${id}`),
    ...askedInOrder(sop).map(({ path }) => anchorOf(path)),
  ])
  return (
    <ReadingContext value={{ name: sop.name, anchor }}>
      <div className={classes.reading}>
        <Stack gap="xl">
          <Stack gap="xs">
            <Text>{sop.summary}</Text>
            <Text size="sm" c="dimmed">
              {sop.texts.intro}
            </Text>
          </Stack>
          {sections.map(({ id, title, content }) => (
            <Anchored key={id} id={id} title={title} as="h2">
              {content}
            </Anchored>
          ))}
          {children}
        </Stack>
        <Contents name={sop.name} sections={sections} />
      </div>
    </ReadingContext>
  )
}

type Section = { id: string; title: string; content: ReactNode }

const sectionsOf = (sop: Sop): Section[] => [
  { id: 'before', title: words.before, content: <Text size="sm">{sop.texts.before}</Text> },
  { id: 'when', title: words.when, content: <Reasons sop={sop} /> },
  ...(sop.notFor.length > 0 ? [{ id: 'not-for', title: words.notFor, content: <NotFor sop={sop} /> }] : []),
  { id: 'needs', title: words.needs, content: <Needs sop={sop} /> },
  { id: 'flow', title: words.flow, content: <Then sop={sop} /> },
  { id: 'sample', title: words.sample, content: <Sample sop={sop} /> },
  { id: 'macro', title: words.macro, content: <Macro sop={sop} /> },
]

function Contents({ name, sections }: { name: string; sections: readonly Section[] }) {
  return (
    <nav className={classes.contents} aria-label={words.onThisPage}>
      <Text size="xs" fw={600}>
        {words.onThisPage}
      </Text>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <PageLink address={addresses.sop(name, id)} size="sm">
              {title}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Sample = ({ sop }: { sop: Sop }) => (
  <Stack gap="xs">
    <Text size="sm" c="dimmed">
      {words.sampleDetail}
    </Text>
    <TextBlock label={words.sample} text={sop.sample} copy={words.copySample} />
  </Stack>
)

const Macro = ({ sop: { texts, macro } }: { sop: Sop }) => (
  <Stack gap="xs">
    <Text size="sm">
      <b>{macro.title}</b>
    </Text>
    <Text size="sm">{texts.macro}</Text>
    <TextBlock label={words.macroHeadings} text={macro.headings.map(({ write }) => `${write}:\n`).join('\n')} copy={words.copyMacro} />
  </Stack>
)
