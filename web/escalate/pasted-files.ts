type Pasted = { files: readonly File[]; text: string; typing: boolean }

/**
 * The files that somebody pasted. A spreadsheet copies its cells as words and as a picture of them: in a field the words are meant.
 * A file manager copies a file and its name: the file is meant.
 */
export function pastedFiles({ files, text, typing }: Pasted): readonly File[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isName = (line: string) => files.some(({ name }) => line === name || line.endsWith(`/${name}`))
  return typing && !lines.every(isName) ? [] : files
}

/** What browsers call every picture on the clipboard. */
const anonymous = 'image.png'

/** A picture from the clipboard gets a name by which it can be told from the next one. */
export const withName = (file: File, name: string): File => (file.name === anonymous ? new File([file], name, { type: file.type }) : file)
