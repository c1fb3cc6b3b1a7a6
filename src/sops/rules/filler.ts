/** Rows of the keyboards in use (QWERTY, QWERTZ, AZERTY), along which a bored hand runs. */
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', '1234567890']

const nothing = new Set(['none', 'nothing', 'no', 'nil', 'null', 'nope', '0'])

/** True for “none” and its like: an answer to some questions, an evasion of others. `words` is plain. */
export const isNothing = (words: string) => nothing.has(words)

/** True when the text is there only so that something is there. `words` is the text made plain; `fillers` are the SOP's own. */
export const fills = (text: string, words: string, fillers: ReadonlySet<string>): boolean =>
  fillers.has(words) ||
  isMarksOnly(words) ||
  isOneLetter(words) ||
  isRepetition(words.replaceAll(' ', '')) ||
  isKeyRun(text.toLowerCase().replace(/[^a-z0-9]/g, ''), words)

const isMarksOnly = (words: string) => !/[\p{L}\p{N}]/u.test(words)

/** Only of letters that are no words by themselves: one Chinese character may say much. */
const isOneLetter = (words: string) => /^\p{Script=Latin}$/u.test(words)

/** `aaaa`, `hahaha`, `xyzxyzxyz`: the same one to four characters, over and over. */
const isRepetition = (letters: string) => letters.length <= 400 && (/^(.)\1{2,}$/su.test(letters) || /^(.{2,4}?)\1{2,}$/su.test(letters))

function isKeyRun(letters: string, words: string): boolean {
  if (letters.length < 4 || letters.length > 40 || words.split(' ').length > 3) return false
  return keyRows.some((row) => letters.length <= row.length * 3 && isAlong(letters, row))
}

/** Every stretch of at least three letters runs along the row: `asdf`, `asdfasdf`, `sdfghjk`. */
function isAlong(letters: string, row: string): boolean {
  const stretches: string[] = []
  for (const letter of letters) {
    const last = stretches.at(-1)
    if (last !== undefined && row.includes(last + letter)) stretches.splice(-1, 1, last + letter)
    else stretches.push(letter)
  }
  return stretches.every((stretch) => stretch.length >= 3)
}
