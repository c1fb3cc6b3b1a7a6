import { expect, test } from 'vitest'
import { piecesOf } from './mrkdwn.ts'

test('a line is cut into plain and bold words, links and mentions', () => {
  expect(piecesOf('*<https://b.test/E-1|E-1>* They ask &amp; wait · for <!subteam^S1|@tier2>')).toEqual([
    { as: 'link', href: 'https://b.test/E-1', text: 'E-1' },
    { as: 'text', text: ' They ask & wait · for ' },
    { as: 'mention', text: '@tier2' },
  ])
  expect(piecesOf('*Ask* 2 * 3')).toEqual([
    { as: 'bold', text: 'Ask' },
    { as: 'text', text: ' 2 * 3' },
  ])
})
