import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleText } from '../knowledge/ArticleText.tsx'
import { Markdown } from './Markdown.tsx'

const told: [string, string][] = [
  ['[https://bank.example](https://evil.example/x)', 'https://bank.example (https://evil.example/x)'],
  ['[**bank.example**](https://evil.example/x)', '<strong>bank.example</strong> (https://evil.example/x)'],
  ['[`https://bank.example`](https://evil.example/x)', '<code>https://bank.example</code> (https://evil.example/x)'],
  ['[b\u200Bank.example][1]\n\n[1]: https://evil.example/x', '(https://evil.example/x)'],
  ['[you@bank.example](https://evil.example/x)', 'you@bank.example (https://evil.example/x)'],
]

test.each(told)('%s is shown with where it leads', (text, expected) => {
  expect(renderToStaticMarkup(<Markdown>{text}</Markdown>)).toContain(expected)
  expect(renderToStaticMarkup(<ArticleText>{text}</ArticleText>)).toContain(expected)
})

test.each(['[the page](https://evil.example/x)', '<https://evil.example/x>', '[evil.example/x](https://evil.example/x)'])('%s is shown as it is', (text) => {
  expect(renderToStaticMarkup(<Markdown>{text}</Markdown>)).not.toContain(' (')
  expect(renderToStaticMarkup(<ArticleText>{text}</ArticleText>)).not.toContain(' (')
})
