import { expect, test } from 'vitest'
import { mentionOf, mentionsAsText } from './mention.ts'

test('a mention is a name where links are not drawn, and other links stay as they are', () => {
  expect(mentionsAsText(`Ask ${mentionOf('Ada')}, see [@docs](https://example.com).`)).toBe('Ask @Ada, see [@docs](https://example.com).')
})
