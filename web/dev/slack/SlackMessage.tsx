import { type Piece, piecesOf } from './mrkdwn.ts'
import classes from './Slack.module.css'
import { type Field, SlackInput } from './SlackInput.tsx'

type Text = { type: string; text: string }
type Element = { type: string; text?: Text | string; style?: string }
/** A block of Slack's, as far as Baton uses them. https://docs.slack.dev/reference/block-kit/blocks, read 2026-11-28 */
type Block = {
  type: string
  text?: Text
  elements?: Element[]
  label?: Text
  hint?: Text
  element?: Field
}

/** A message as Slack draws it, near enough to look at; `to` is who reads it. */
export function SlackMessage({ to, blocks }: { to: string; blocks: readonly Block[] }) {
  return (
    <figure className={classes.message}>
      <figcaption>{to}</figcaption>
      {keyed(blocks).map(({ key, item }) => (
        <SlackBlock key={key} block={item} />
      ))}
    </figure>
  )
}

function SlackBlock({ block: { type, text, elements = [], label, hint, element } }: { block: Block }) {
  switch (type) {
    case 'divider':
      return <hr />
    case 'header':
      return <p className={classes.header}>{text?.text}</p>
    case 'section':
      return <Mrkdwn text={text?.text ?? ''} />
    case 'context':
      return (
        <div className={classes.context}>
          {keyed(elements).map(({ key, item }) => (
            <Mrkdwn key={key} text={wordsOf(item)} />
          ))}
        </div>
      )
    case 'actions':
      return (
        <div className={classes.actions}>
          {elements.map((element) => (
            <span key={wordsOf(element)} className={classes.button} data-style={element.style}>
              {wordsOf(element)}
            </span>
          ))}
        </div>
      )
    case 'input':
      return <SlackInput label={label?.text ?? ''} hint={hint?.text} element={element} />
    default:
      return <p>{type}</p>
  }
}

const wordsOf = ({ text }: Element) => (typeof text === 'string' ? text : (text?.text ?? ''))

function Mrkdwn({ text }: { text: string }) {
  return keyed(text.split('\n')).map(({ key, item: line }) => (
    <p key={key} data-quote={line.startsWith('>') || line.startsWith('&gt;') || undefined}>
      {keyed(piecesOf(line.replace(/^(>|&gt;) ?/, ''))).map(({ key, item }) => (
        <Drawn key={key} piece={item} />
      ))}
    </p>
  ))
}

function Drawn({ piece }: { piece: Piece }) {
  if (piece.as === 'bold') return <b>{piece.text}</b>
  if (piece.as === 'link') return <a href={piece.href}>{piece.text}</a>
  return <span data-mention={piece.as === 'mention' || undefined}>{piece.text}</span>
}

/** Each in its place: what is drawn once and never changes has no better key. */
const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ item, key: String(at) }))
