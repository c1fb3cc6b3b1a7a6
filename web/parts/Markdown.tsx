import ReactMarkdown, { type Components } from 'react-markdown'
import { tooIntricate } from '#src/foundation/markdown-budget.ts'
import { addressIn } from './address-in.ts'
import { LinkLabel } from './LinkLabel.tsx'
import classes from './Markdown.module.css'
import { mentionHref, mentionsAsText } from './mention.ts'
import { RawText } from './RawText.tsx'

/** Headings would break the page's outline, and pictures from elsewhere would tell that host who reads what. */
const notDrawn = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img']

const components: Components = {
  a: ({ href, children }) => {
    if (href === mentionHref) return <span className={classes.mention}>{children}</span>
    const address = addressIn(href ?? null)
    if (address === null) return children
    return (
      <a href={address} target="_blank" rel="noopener noreferrer">
        <LinkLabel address={address}>{children}</LinkLabel>
      </a>
    )
  },
}

/** What people write: emphasis, lists, code, links. HTML in it is text, and nothing is fetched from anywhere. What would keep the page busy is not drawn. */
export function Markdown({ children }: { children: string }) {
  const because = tooIntricate(children)
  if (because !== null) return <RawText because={because}>{mentionsAsText(children)}</RawText>
  return (
    <ReactMarkdown components={components} disallowedElements={notDrawn} unwrapDisallowed>
      {children}
    </ReactMarkdown>
  )
}
