import { describe, expect, test } from 'vitest'
import { weakness } from './choose-password.ts'
import { madeUpPassword } from './secrets.ts'

const names = ['Maya Lindqvist', 'maya.lindqvist@example.com', 'maya.lindqvist', 'example', 'Northwind Support', 'Baton']

describe('a password that is quickly guessed is refused:', () => {
  test.each([
    ['digits in order', '1234567890'],
    ['digits in order, backwards', '9876543210'],
    ['one character', 'aaaaaaaaaa'],
    ['one character, and another', 'aaaaaaaaab'],
    ['two characters in turn', 'abababababab'],
    ['a repeated group', 'abc123abc123'],
    ['emoji, all the same', '😀😀😀😀😀😀😀😀😀😀'],
    ['the alphabet', 'abcdefghij'],
    ['a row of keys', 'qwertyuiop'],
    ['a row of keys, with one more', 'asdfghjkl;'],
    ['a row of German keys', 'qwertzuiop'],
    ['a row of French keys', 'azertyuiop'],
    ['a row of Russian keys', 'йцукенгшщз'],
    ['columns of keys', '1qaz2wsx3edc'],
    ['a zigzag of keys', 'q1w2e3r4t5y6'],
    ['the digits with Shift', '!@#$%^&*()'],
    ['a common word and digits', 'password12'],
    ['the same in capitals', 'PASSWORD2026'],
    ['the same with l33t', 'P@$$w0rd!!'],
    ['the same backwards', 'drowssap21'],
    ['the same twice', 'passw0rdpassw0rd'],
    ['the same, wide', 'ｐａｓｓｗｏｒｄ１２'],
    ['the same with accents', 'Pässwörd2026'],
    ['the same with blanks', 'pass word 12'],
    ['the same with dots', 'p.a.s.s.w.o.r.d'],
    ['the same with an invisible character', 'pass\u200bword12'],
    ['the same and a run of dashes', 'password--------12'],
    ['the same in Spanish', 'contraseña1'],
    ['the same in Russian', 'пароль12345'],
    ['a season and a year', 'Winter2026!!'],
    ['the same, wide', 'Ｗｉｎｔｅｒ２０２６！！'],
    ['a month and a year', 'December-2026!'],
    ['a digit sequence around a word', '2026Summer!'],
    ['a common word and marks', 'batman2026!!'],
    ['a date', '2026-12-01!'],
    ['a phone number', '+491701234567'],
    ['what a product invites', 'Helpdesk2026!'],
  ])('%s, %j', async (_, password) => {
    expect(await weakness(password, names)).toMatch(/^This is a common password or a simple pattern/)
  })

  test.each([
    ['the name', 'MayaLindqvist1'],
    ['the name, backwards', 'tsivqdnil ayam'],
    ['the name, again and again', 'mayamayamaya'],
    ['the name with l33t', 'M4y4-L1ndqv1st'],
    ['the name, wide', 'ｍａｙａ２０２６！！'],
    ['the name and a year', 'Maya!!2026??'],
    ['the email', 'maya.lindqvist@example.com'],
    ['the domain', 'example-2026!'],
    ['the workspace', 'N0rthw1nd-2026'],
    ['the product', 'B4t0n!2026'],
    ['love for the product', 'ilovebaton'],
  ])('%s, %j', async (_, password) => {
    expect(await weakness(password, names)).toMatch(/^This is little more than your name/)
  })

  test.each([
    ['nine', 'kX9!mP2$q'],
    ['nine that take up ten places', '🐎kX9!mP2$'],
    ['none', ''],
    ['129', 'x7K9'.repeat(33)],
  ])('%s characters, %j', async (_, password) => {
    expect(await weakness(password, names)).toBe('Choose a password of 10 to 128 characters.')
  })
})

test.each([
  'correct horse battery',
  'correct-horse-battery-staple',
  'a password for tests',
  'quite another one',
  'the river runs cold',
  'maya likes green tea',
  'Baton carries my cases well',
  'zwölf boxkämpfer jagen',
  'дождь идёт третий день',
  '我喜欢吃苹果和香蕉和',
  '秘密の合言葉ですよね',
  '🐎🔋📎✅🌍🎲🧵🪁🐙🧊',
  '7hX!p2Lq9z',
  'k$8!w#-%zZ@1',
  'kq8w-zz1p-m3xv',
  'password but then much more of it',
  'x7K9'.repeat(32).replace('x7K9', 'river stone'.slice(0, 4)),
])('%j is taken', async (password) => {
  expect(await weakness(password, names)).toBeNull()
})

test('a password that Baton makes up is always taken', async () => {
  for (let at = 0; at < 200; at++) expect(await weakness(madeUpPassword(), names)).toBeNull()
})
