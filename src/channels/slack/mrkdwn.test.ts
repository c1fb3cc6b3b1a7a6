import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, escaped, link, mrkdwn } from './mrkdwn.ts'

test('nothing that people write is a command to Slack', () => {
  expect(escaped('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;')
})

test('addresses and Markdown become what Slack shows', () => {
  expect(mrkdwn('**Look** at [the page](https://a.test/x?a=1&b=2), or https://b.test/y. <Now>')).toBe(
    '*Look* at <https://a.test/x?a=1&amp;b=2|the page>, or <https://b.test/y>. &lt;Now&gt;',
  )
  expect(mrkdwn('(https://a.test/x) <https://b.test/y>')).toBe('(<https://a.test/x>) &lt;<https://b.test/y>&gt;')
})

test('a link cannot be broken out of', () => {
  expect(link('https://a.test/x|y>', 'E-1|<!here>')).toBe('<https://a.test/x%7Cy&gt;|E-1¦&lt;!here&gt;>')
})

test('what is too long is cut between words, and says where the rest is', () => {
  expect(cut('one two three four five six', 27)).toBe('one two three four five six')
  expect(cut('one two three four five six', 26)).toBe('one two… read on in Baton')
  expect(cut('one two three four five six seven eight nine', 43, 'https://a.test')).toBe('one two… <https://a.test|read on in Baton>')
})

test('it is never cut within an escape, a link or a character', () => {
  expect(cut(`${'a'.repeat(9)}&amp;bcdefghijklmnopqrstuvwxyz`, 30)).toBe(`${'a'.repeat(9)}… read on in Baton`)
  expect(cut(`see <https://a.test/long|a page of many words> here and there`, 50)).toBe('see… read on in Baton')
  expect(cut(`${'a'.repeat(9)}😀${'b'.repeat(30)}`, 28)).toBe(`${'a'.repeat(9)}… read on in Baton`)
})

test('whatever is cut keeps to its length, and is whole up to where it was cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.integer({ min: 40, max: 200 }), (words, most) => {
      const text = escaped(words)
      const shown = cut(text, most)
      expect(shown.length).toBeLessThanOrEqual(most)
      expect(shown.isWellFormed()).toBe(true)
      expect(text.startsWith(shown.replace(/… read on in Baton$/, ''))).toBe(true)
    }),
  )
})

test.each([
  ['[https://bank.example](https://evil.example/x)', '<https://evil.example/x|https://bank.example> (https://evil.example/x)'],
  ['[bank.example](https://evil.example/x)', '<https://evil.example/x|bank.example> (https://evil.example/x)'],
  ['[see https://bank.example now](https://evil.example/x)', '<https://evil.example/x|see https://bank.example now> (https://evil.example/x)'],
  ['[**https://bank.example**](https://evil.example/x)', '<https://evil.example/x|*https://bank.example*> (https://evil.example/x)'],
  ['[ba\u200Bnk.example](https://evil.example/x?a=1&b=2)', '<https://evil.example/x?a=1&amp;b=2|ba\u200Bnk.example> (https://evil.example/x)'],
  ['[you@bank.example](https://evil.example)', '<https://evil.example|you@bank.example> (https://evil.example)'],
  ['https://bank.example@evil.example/x.', '<https://bank.example@evil.example/x> (https://evil.example/x).'],
  ['[the page](https://evil.example/x)', '<https://evil.example/x|the page>'],
  ['[https://evil.example/x](https://evil.example/x)', '<https://evil.example/x|https://evil.example/x>'],
])('%s shows where it leads', (words, expected) => {
  expect(mrkdwn(words)).toBe(expected)
})
