import ReactMarkdown, { type Components } from 'react-markdown'
import { tooIntricate } from '#src/foundation/markdown-budget.ts'
import { addressIn } from '../parts/address-in.ts'
import { LinkLabel } from '../parts/LinkLabel.tsx'
import { OwnPlace } from '../parts/OwnPlace.tsx'
import { RawText } from '../parts/RawText.tsx'
import { texts } from '../texts/texts.ts'
import classes from './ArticleText.module.css'

const words = texts.knowledge.article

/** Headings stand below the page’s own. */
const components: Components = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  a: ({ href, children }) => <Outside to={href}>{children}</Outside>,
  // A picture from elsewhere would tell that host who reads what: it is opened by whoever wants to see it.
  img: ({ src, alt }) => <Outside to={typeof src === 'string' ? src : undefined}>{words.picture(alt || words.unnamed)}</Outside>,
}

function Outside({ to, children }: { to: string | undefined; children: React.ReactNode }) {
  const address = addressIn(to ?? null)
  if (address === null) return children
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <LinkLabel address={address}>{children}</LinkLabel>
    </a>
  )
}

/** An article’s Markdown with its headings. HTML in it is text, and nothing is fetched from anywhere. */
export function ArticleText({ children }: { children: string }) {
  const because = tooIntricate(children)
  return (
    <div className={classes.text}>
      {because === null ? (
        <OwnPlace text={children}>
          <ReactMarkdown components={components}>{children}</ReactMarkdown>
        </OwnPlace>
      ) : (
        <RawText because={because}>{children}</RawText>
      )}
    </div>
  )
}
