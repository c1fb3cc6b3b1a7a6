import { type Address, addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Knowledge.module.css'

const words = texts.knowledge.parts
const parts = ['articles', 'precedents', 'sops', 'used'] as const
const to: Record<(typeof parts)[number], Address> = {
  articles: addresses.knowledge(),
  precedents: addresses.precedents(),
  sops: addresses.sops(),
  used: addresses.used(),
}

/** The three places in which something is known, what it was good for, and the way from one to the others. */
export function KnowledgeParts({ here }: { here: 'articles' | 'precedents' | 'used' }) {
  return (
    <nav aria-label={words.title} className={classes.parts}>
      {parts.map((part) => (
        <BareLink key={part} address={to[part]} className={classes.part} aria-current={part === here ? 'page' : undefined}>
          {words[part]}
        </BareLink>
      ))}
    </nav>
  )
}
