import { texts } from '../texts/texts.ts'
import { OwnPlace } from './OwnPlace.tsx'
import classes from './WordDifference.module.css'
import { wordDifference } from './word-difference.ts'

const { came, went } = texts.shell.difference
const tags = { same: 'span', came: 'ins', went: 'del' } as const
const spoken = { same: undefined, came, went }

/** What a text was and what it is, drawn into one another: struck out what went, underlined what came. */
export function WordDifference({ was, is }: { was: string; is: string }) {
  return (
    <OwnPlace text={is}>
      <Runs was={was} is={is} />
    </OwnPlace>
  )
}

function Runs({ was, is }: { was: string; is: string }) {
  // Runs have neither names nor a place that stays; they are drawn anew as a whole.
  const runs = wordDifference(was, is).map((run, at) => ({ ...run, key: `${at} ${run.kind}` }))
  return (
    <span className={classes.text}>
      {runs.map(({ kind, text, key }) => {
        const Tag = tags[kind]
        return (
          <Tag key={key} data-said={spoken[kind]}>
            {text}
          </Tag>
        )
      })}
    </span>
  )
}
