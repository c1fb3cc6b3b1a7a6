/** The longest name kept, in characters. */
const longest = 200

/** An ending this long or longer is no ending, and is cut like the rest. */
const longestEnding = 20

/** Control characters, line separators, and the marks that turn the direction of writing, with which `exe.png` can be made to read as another name. */
const unsafe = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A name as people read it, from whatever a client sent: no path, nothing invisible that misleads, at most 200 characters with its ending kept. */
export function fileName(given: string | undefined): string {
  const last = (given ?? '').toWellFormed().normalize('NFC').replaceAll('\\', '/').split('/').at(-1) ?? ''
  const clean = last.replaceAll(unsafe, '').trim()
  return /^\.*$/.test(clean) ? 'file' : shortened(clean)
}

function shortened(name: string) {
  const characters = Array.from(name)
  if (characters.length <= longest) return name
  const dot = characters.lastIndexOf('.')
  const ending = dot > characters.length - longestEnding ? characters.slice(dot) : []
  return [...characters.slice(0, longest - ending.length), ...ending].join('')
}
