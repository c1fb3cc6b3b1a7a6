import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Hit, suggestionsQuery } from '../../data/knowledge.ts'
import { keepIn, keptIn } from '../../kept.ts'
import { type Answer, SelfServiceFirst, type Solving } from './SelfServiceFirst.tsx'

/** Likelier than not. Parts of an SOP say when to ask, and are no reason not to. */
const mayAnswer = (hit: Hit): hit is Answer => (hit.kind === 'article' || hit.kind === 'precedent') && hit.sure >= 0.5

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof suggestionsQuery>['queryFn']>>>

/** Where it is kept what somebody wanted to ask anyway, and how many of these. */
const [place, most] = ['baton.asked-anyway', 20]

/** The same words are the same question, however they are spaced. */
const plain = (ask: string) => ask.trim().replaceAll(/\s+/g, ' ').toLowerCase()
const anyway = () => keptIn<string[]>('tab', place) ?? []

type Asking = { ask: string | null; number: string | null; solving: Solving }

/**
 * Self-service first: before colleagues are asked, what seems to answer the ask is shown, with the way past it. Once for the same words;
 * and not at all where nothing does.
 */
export function useFirst({ ask, number, solving }: Asking): { before: (found: Found | null | undefined, go: () => void) => void; shown: ReactNode } {
  const [stopped, stop] = useState<{ answers: Answer[]; go: () => void } | null>(null)
  const words = plain(ask ?? '')
  const before = (found: Found | null | undefined, go: () => void) => {
    const answers = found ? [...found.precedents, ...found.articles].filter(mayAnswer) : []
    if (!found?.found || answers.length === 0 || anyway().includes(words)) return go()
    stop({ answers: answers.toSorted((one, other) => other.sure - one.sure), go })
  }
  const pass = () => {
    keepIn('tab', place, [...anyway(), words].slice(-most))
    flushSync(() => stop(null)) // or the dialog would take the focus back from where it goes now
    stopped?.go()
  }
  const shown = stopped && <SelfServiceFirst answers={stopped.answers} number={number} solving={solving} onAsk={pass} onClose={() => stop(null)} />
  return { before, shown }
}
