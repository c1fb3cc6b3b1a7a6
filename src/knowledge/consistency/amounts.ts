const units = { '%': '%', percent: '%', '€': '€', eur: '€', euro: '€', $: '$', usd: '$', dollar: '$', '£': '£', gbp: '£', pound: '£' } as const
const times = ['hour', 'day', 'week', 'month', 'year'] as const
const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const

const number = `\\d+(?:[.,]\\d+)*|${inWords.join('|')}`
const after = new RegExp(`\\b(${number})[\\s-]*(%|€|\\$|£|(?:percent|eur|euro|usd|dollar|gbp|pound|${times.join('|')})s?\\b)`, 'gi')
const before = /([€$£])\s?(\d+(?:[.,]\d+)*)/g

/** The shares, sums of money and spans of time that a text names, by unit: `%`, `€`, `$`, `£`, `hours` to `years`. Numbers are told as “1234.5”. */
export function amountsIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (unit: string, amount: string) => found.set(unit, (found.get(unit) ?? new Set()).add(amount))
  for (const [, sign = '', amount = ''] of text.matchAll(before)) add(sign, plain(amount))
  for (const [, amount = '', unit = ''] of text.matchAll(after)) add(unitOf(unit), plain(amount))
  return found
}

function unitOf(word: string): string {
  const one = word.toLowerCase().replace(/s$/, '')
  return units[one as keyof typeof units] ?? `${one}s`
}

/** “1,200.50”, “1.200,50”, “1200.5” and “twelve”, each as a number is written in code. */
function plain(written: string): string {
  const word = inWords.indexOf(written.toLowerCase() as (typeof inWords)[number])
  if (word >= 0) return String(word + 1)
  const whole = written.replaceAll(/[.,](?=\d{3}(?!\d))/g, '')
  return String(Number(whole.replace(',', '.')))
}
