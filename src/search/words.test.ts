import { expect, test } from 'vitest'
import { stemOf, wordsIn } from './words.ts'

test.each([
  ['How do I copy Templates?', ['how', 'do', 'i', 'copy', 'templates']],
  ['Café à la carte', ['cafe', 'a', 'la', 'carte']],
  ['It fails with ERR-4012 in v2.1', ['it', 'fails', 'with', 'err-4012', 'err', '4012', 'in', 'v2.1', 'v2', '1']],
  ["The user’s card can't be used", ['the', 'user', 'card', 'can', 'be', 'used']],
  ['', []],
  ['…?!', []],
  ['日本語の質問', ['日本語の質問']],
])('the words of “%s”', (text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test('words of one stem are one; what is no plain English word stays as it is', () => {
  expect(['copy', 'copies', 'copying'].map(stemOf)).toEqual(['copi', 'copi', 'copi'])
  expect(['err-4012', '4012', 'über', 'is'].map(stemOf)).toEqual(['err-4012', '4012', 'über', 'is'])
})
