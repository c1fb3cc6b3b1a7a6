import { lazy, Suspense } from 'react'
import classes from './Markdown.module.css'
import { mentionsAsText } from './mention.ts'
import { OwnPlace } from './OwnPlace.tsx'

const Markdown = lazy(() => import('./Markdown.tsx').then(({ Markdown }) => ({ default: Markdown })))

/** Markdown, drawn by code that is fetched when somebody has written some; until then its words as they are. */
export function LazyMarkdown({ children }: { children: string }) {
  return (
    <div className={classes.markdown}>
      <Suspense fallback={<div className={classes.plain}>{mentionsAsText(children)}</div>}>
        <OwnPlace text={children}>
          <Markdown>{children}</Markdown>
        </OwnPlace>
      </Suspense>
    </div>
  )
}
