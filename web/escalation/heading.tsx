import { createContext, use } from 'react'

const LevelContext = createContext(2)

/** The headings of an escalation begin at this level: below the page's own, or below that of the list it stands beside. */
export const HeadingLevel = LevelContext.Provider

/** A heading of the outline that the page has here; `deeper` by so many levels. */
export function Heading({ deeper = 0, ...rest }: { deeper?: number; className?: string; id?: string; children: React.ReactNode }) {
  const level = use(LevelContext) + deeper
  const Tag = `h${level}` as 'h2'
  return <Tag {...rest} />
}
