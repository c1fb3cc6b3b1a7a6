/** The most of one text that is kept, in UTF-16 units: a message of ours is shorter, and a stack of ten places is about as long. */
const longest = 1_500

/** How deep, and how many members or rows of each level, are looked at. */
const deepest = 4
const most = 50

/** What is to be logged, with every text in it cut and the rest left out where it is deep or long: an error's message may hold what somebody wrote, as a whole. */
export function shortened(fact: unknown, depth = 0): unknown {
  if (typeof fact === 'string') return fact.length > longest ? `${fact.slice(0, longest).toWellFormed()}… (${fact.length} characters)` : fact
  if (typeof fact !== 'object' || fact === null || fact instanceof Error || fact instanceof Date) return fact
  if (depth >= deepest) return '…'
  if (Array.isArray(fact)) return fact.slice(0, most).map((one) => shortened(one, depth + 1))
  const members = Object.entries(fact).slice(0, most)
  return Object.fromEntries(members.map(([name, value]) => [name, shortened(value, depth + 1)]))
}
