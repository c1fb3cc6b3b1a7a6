/** Pieces that a parser, an expression or a loop may choke on when they come a thousand times. */
const pieces = [
  ...['> ', '- ', '> - ', '> - > * ', '1. ', '1) ', '- - ', '* * ', '- [ ] ', '# ', '#', '---\n', 'a\n=\n', '```\n> ', '~~~\n', '``` '],
  ...['*a*a', '**a', '_a_', '*a_b', '**a* ', '_a__b', '***a', '`', '`a``b```', '[', '![', '](', '[](', '[a](', '[a][b]', '[^a]', '[a]: b\n', '[x](http://'],
  ...['<', '<!--', '<br', '<p>', '<div>', '</p>', '<b><i>', '<td><tr>', '<a href="', '<a href=x>y', '<ul><li>', '<![CDATA[', '&', '&amp;', '&#1;'],
  ...['{', '[[', '{a: ', 'a: ', 'a:\n ', 'a: "', '? ', '? ! ', '"', '&a *a ', '*a ', '- - - a\n', ': '],
  ...[
    '<@U1|',
    '<#C|',
    '<!',
    '<http://a|',
    '*x ',
    '(*',
    '@',
    '@a ',
    'a@',
    'a@a.',
    'http://',
    'https://a.b/',
    'www.',
    'https://app.intercom.com/a/',
    'ticket #',
    'id: id: ',
  ],
  ...['a b ', 'a ', 'ab', 'z', 'Mustermann ', 'Northwind Northwind ', '1', '1 ', '1-', '12 34 ', '+1 ', '0 ', '1,1', '£1 ', '1 day ', 'one-'],
  ...[
    ' ',
    '\n',
    '\r',
    '\t',
    ' \n',
    '\u2028',
    '.',
    '..',
    '…',
    '-',
    '"',
    '’',
    "a's ",
    'é',
    'e\u0301',
    '\u0301',
    '\u200b',
    '😀',
    '\ud83d',
    'ﬁ',
    'ß',
    '中',
    'テスト',
    'ก',
  ],
  ...[
    'password: ',
    'Bearer ',
    'a://',
    'a:b@',
    'eyJaaaaaaaa.',
    '-----BEGIN A ',
    'Steps: ',
    'Ticket:\n',
    '- Ticket: ',
    '(upload ',
    'Platinum plan ',
    'in about ',
    '\\',
    '\\*',
    '\0',
  ],
]

const grown: ((length: number) => string)[] = [
  (length) => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
  (length) => `${'<div>'.repeat(length / 11)}x${'</div>'.repeat(length / 11)}`,
  (length) => lines(length, (at) => `${' '.repeat(at)}a:`),
  (length) => lines(length, (at) => `${'  '.repeat(at)}- a`),
  (length) => lines(length, (at) => `${'> '.repeat(at)}a`),
  (length) => lines(length, (at) => `k${at}: 1`),
  (length) => lines(length, (at) => `w${at.toString(36)} x${(at * 7).toString(36)}`),
  (length) => lines(length, (at) => `k${at}: &k${at} [${Array(9).fill(at ? `*k${at - 1}` : 'x')}]`),
]

function lines(length: number, line: (at: number) => string): string {
  const made: string[] = []
  for (let [at, size] = [0, 0]; size < length; at++) size += made[made.push(line(at)) - 1]?.length ?? 0
  return made.join('\n')
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * So many hostile texts of at most so many UTF-16 units, the same for the same seed: one piece over and over, a few mixed, or one inside another.
 * Made one by one: thousands of long ones kept together would make the garbage collector stall the very thread that is watched.
 */
export function* hostileTexts(count: number, longest: number, seed = 1): Generator<string> {
  const next = random(seed)
  const one = <Thing>(from: readonly Thing[]) => from[Math.floor(next() * from.length)] as Thing // never empty
  for (let at = 0; at < count; at++) {
    const length = at % 3 === 0 ? longest : Math.ceil(next() * longest)
    const mixed = at % 2 === 0 ? one(pieces) : Array.from({ length: 1 + Math.floor(next() * 4) }, () => one(pieces)).join(at % 5 === 0 ? ' ' : '')
    yield at % 11 === 0 ? one(grown)(length).slice(0, length) : mixed.repeat(Math.ceil(length / mixed.length)).slice(0, length)
  }
}
