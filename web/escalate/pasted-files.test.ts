import { expect, test } from 'vitest'
import { pastedFiles, withName } from './pasted-files.ts'

const picture = new File(['x'], 'image.png', { type: 'image/png' })
const log = new File(['x'], 'app.log')

test('a screenshot is taken, wherever it is pasted', () => {
  expect(pastedFiles({ files: [picture], text: '', typing: true })).toEqual([picture])
  expect(pastedFiles({ files: [picture], text: '', typing: false })).toEqual([picture])
})

test('words that bring a picture of themselves stay words in a field', () => {
  expect(pastedFiles({ files: [picture], text: 'Seats\t25', typing: true })).toEqual([])
  expect(pastedFiles({ files: [picture], text: 'Seats\t25', typing: false })).toEqual([picture])
})

test.each(['app.log', '/home/maya/app.log', 'app.log\n'])('a file that brings its name %j is a file', (text) => {
  expect(pastedFiles({ files: [log], text, typing: true })).toEqual([log])
})

test('words alone bring no file', () => {
  expect(pastedFiles({ files: [], text: 'Seats', typing: true })).toEqual([])
})

test('a picture without a name of its own gets one, and keeps its bytes and type', async () => {
  const named = withName(picture, 'Pasted at 10.42.07.png')

  expect([named.name, named.type, await named.text()]).toEqual(['Pasted at 10.42.07.png', 'image/png', 'x'])
  expect(withName(log, 'other')).toBe(log)
})
