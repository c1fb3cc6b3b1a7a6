import { atLeast } from '#src/people/person.ts'
import { type Address, addresses } from '../addresses.ts'
import { useMe } from '../data/me.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Knowledge.module.css'

const words = texts.knowledge.parts
const forAll = ['articles', 'precedents', 'sops', 'used'] as const
const parts = [...forAll, 'differences'] as const
type Part = (typeof parts)[number]
const to: Record<Part, Address> = {
  articles: addresses.knowledge(),
  precedents: addresses.precedents(),
  sops: addresses.sops(),
  used: addresses.used(),
  differences: addresses.differences(),
}

/** The three places in which something is known, what it was good for, for leads what was decided differently, and the way from one to the others. */
export function KnowledgeParts({ here }: { here: Exclude<Part, 'sops'> }) {
  const shown = atLeast('lead', useMe()) ? parts : forAll
  return (
    <nav aria-label={words.title} className={classes.parts}>
      {shown.map((part) => (
        <BareLink key={part} address={to[part]} className={classes.part} aria-current={part === here ? 'page' : undefined}>
          {words[part]}
        </BareLink>
      ))}
    </nav>
  )
}
