/** The most an SOP's file may hold, in bytes of UTF-8: about three times the longest that Baton ships. */
export const largestFile = 64_000

/** More than any SOP needs: those that Baton ships have 300 keys and nest 6 deep. YAML's parser needs time that grows with the square of the keys of one mapping. */
const most = { keys: 2_000, nested: 64 }

/** More aliases than any SOP needs: those that Baton ships use none. */
export const mostAliases = 20

/** A line that is nested deeper than this many blanks. */
const indentation = 2 * most.nested

/** Why this is too much YAML to be an SOP; null where it is not. Pure and linear: nothing is parsed. */
export function tooMuchYaml(yaml: string): string | null {
  if (yaml.length > largestFile || Buffer.byteLength(yaml) > largestFile) return `Keep this file to ${largestFile / 1_000} kB.`
  if (more(yaml, /[:?](?=\s|$)/g, most.keys)) return `Keep this file to ${most.keys.toLocaleString('en')} keys.`
  if (deepest(yaml) > most.nested) return `Nest nothing here deeper than ${most.nested} levels.`
  return null
}

function more(text: string, pattern: RegExp, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(pattern)) if (++count > most) return true
  return false
}

/** How deep brackets, rows on one line and indentation go. Brackets in a quoted text count, too: nobody opens so many there and closes none. */
function deepest(yaml: string): number {
  let [open, deepest] = [0, 0]
  for (const sign of yaml) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++open)
    else if ((sign === ']' || sign === '}') && open > 0) open--
  }
  for (const line of yaml.split('\n')) {
    const head = /^[ ]*(?:[-?] +)*/.exec(line)?.[0] ?? ''
    deepest = Math.max(deepest, head.length > indentation && line.length > head.length ? Math.floor(head.length / 2) : 0)
  }
  return deepest
}
