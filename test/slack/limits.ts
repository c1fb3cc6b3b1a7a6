/** What Slack's own description of a field says about how long, how many or how large it may be. */
export type Limits = { length?: number; shortest?: number; items?: number; least?: number; largest?: number }

const number = (found: string | undefined) => (found === undefined ? undefined : Number(found.replaceAll(',', '')))

/** One sentence says one thing: the first that a pattern finds counts. */
const patterns = {
  length: /\b(?:max(?:imum)? length|limit|must be less than)\b[^.]*?\b(\d[\d,]*) characters/i,
  shortest: /\bmin(?:imum)? length\b[^.]*? is (\d+)/i,
  items: /\b(?:max(?:imum)?(?: of)?|up to|max(?:imum)? number of [a-z ]+ is) (\d+)(?! characters)\b/i,
  least: /\b(?:min(?:imum)?(?: of| number is)? `?|between )(\d+)/i,
  largest: /\b(?:max(?:imum)?(?: of| value is)? `?|between \d+ and )(\d+)(?! characters)\b/i,
} as const satisfies Record<keyof Limits, RegExp>

export function limitsIn(description: string): Limits {
  const text = description.replaceAll(/\s+/g, ' ')
  const found = Object.entries(patterns).map(([name, pattern]) => [name, number(pattern.exec(text)?.[1])] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

/** What a value breaks of the limits of its field. */
export function beyond(value: unknown, limits: Limits): string[] {
  if (typeof value === 'number') return within(value, limits.least, limits.largest, 'is')
  if (Array.isArray(value)) {
    const most = limits.items === undefined ? [] : within(value.length, 1, limits.items, 'counts')
    return [...most, ...value.flatMap((one) => texts(one, limits))]
  }
  return texts(value, limits)
}

function texts(value: unknown, { length, shortest }: Limits): string[] {
  const text = typeof value === 'string' ? value : isText(value) ? value.text : null
  return text === null ? [] : within(text.length, shortest, length, 'has a length of')
}

const isText = (value: unknown): value is { text: string } => typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

function within(size: number, least: number | undefined, most: number | undefined, is: string): string[] {
  if (most !== undefined && size > most) return [`${is} ${size}, and Slack takes ${most} at most`]
  return least !== undefined && size < least ? [`${is} ${size}, and Slack takes ${least} at least`] : []
}
