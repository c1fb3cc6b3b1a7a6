import { Text } from '@mantine/core'
import { texts } from '../../texts/texts.ts'
import classes from './MacroLines.module.css'
import { type MacroLine, nearDifferences } from './near-differences.ts'

const words = texts.settings.desk.macro
const signs = { both: '', there: '−', ours: '+' } as const
const tags = { both: 'span', there: 'del', ours: 'ins' } as const

/** Where the help desk's macro and the SOP's differ, marked by a sign, a stroke and a word for those who listen. */
export function MacroLines({ lines }: { lines: readonly MacroLine[] }) {
  const { shown, more } = nearDifferences(lines)
  const rows = shown.map((line, at) => ({ line, key: `${at} ${line?.in}` })) // they have no names, and are drawn anew as a whole
  return (
    <>
      <Text size="sm">{words.signs}</Text>
      <ul className={classes.lines} aria-label={words.lines}>
        {rows.map(({ line, key }) => (
          <li key={key}>{line === null ? <span className={classes.gap}>{words.gap}</span> : <Line line={line} />}</li>
        ))}
      </ul>
      {more > 0 && <Text size="sm">{words.more(more)}</Text>}
    </>
  )
}

function Line({ line }: { line: MacroLine }) {
  const Tag = tags[line.in]
  return (
    <Tag className={classes.line}>
      <span className={classes.sign} aria-hidden>
        {signs[line.in]}
      </span>
      <span data-said={line.in === 'both' ? undefined : words.said[line.in]}>{line.text}</span>
    </Tag>
  )
}
