import { describe, expect, test } from 'vitest'
import { shippedSops } from '../shipped.ts'
import { customers, headings, steps } from './read.examples.ts'
import { html, others, proposals } from './read.more-examples.ts'
import { readMacro } from './read.ts'

const sop = (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop ?? expect.fail('no SOP')

describe.each([
  ['headings', headings],
  ['the customer', customers],
  ['steps', steps],
  ['the proposal', proposals],
  ['everything else', others],
  ['HTML', html],
])('%s', (_, examples) => {
  test.each(examples)('%s', (_name, text, expected, unplaced) => {
    const read = readMacro(text, sop)

    expect(read).toMatchObject(expected)
    if (unplaced) expect(read.unplaced).toEqual(unplaced)
  })
})
