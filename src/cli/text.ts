/** How wide a line for people is, in characters. */
const width = 100

/** Wraps words into lines of at most 100 characters, each indented; line breaks of the text stay. */
export function wrapped(text: string, indent = 0): string {
  const margin = ' '.repeat(indent)
  const lines = text.split('\n').flatMap((line) => wrapLine(line, width - indent))
  return lines.map((line) => (line === '' ? '' : `${margin}${line}`)).join('\n')
}

function wrapLine(line: string, most: number): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** `Label      text`, the text wrapped beside its label. */
export function labelled(label: string, text: string, column = 12): string {
  return wrapped(text, column).replace(' '.repeat(column), label.padEnd(column))
}
