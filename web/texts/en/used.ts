import { count } from '../count.ts'

const cases = { one: 'case', other: 'cases' }
type Counts = { offered: number; opened: number; used: number; held: number; disputed: number; open: number }

export const used = {
  title: 'What knowledge saved',
  detail:
    'Each case counts once, in the week in which something was first offered in it. What somebody looks up without writing an escalation is not kept, and so not counted.',
  all: (days: number) => `The last ${days} days`,
  steps: { offered: 'Offered', opened: 'Opened', used: 'Used', held: 'Held' },
  says: {
    offered: 'An article, a precedent or part of an SOP was offered while the case was written.',
    opened: 'Its author opened something of it.',
    used: 'It was closed as answered, and nobody had to decide it.',
    held: 'It did not come back in seven days.',
  },
  rest: ({ disputed, open }: Counts) => `${disputed} came back, and of ${open} it is not known yet.`,
  besides: (number: number) => `Besides, ${count(number, cases)} closed as answered by something that had not been offered: found by hand, or named by Tier 2.`,
  columns: { offered: 'Offered', opened: 'Opened', used: 'Used', held: 'Held', disputed: 'Came back', open: 'Not known yet' },
  weeks: { title: 'Week by week', week: 'Week from' },
  texts: {
    title: (days: number) => `Text by text, in ${days} days`,
    choose: 'Which texts',
    which: { used: 'Used', never: 'Offered, never used', disputed: 'Did not hold' },
    none: {
      used: 'No text answered a case in these days.',
      never: 'Whatever was offered was also used.',
      disputed: 'Nothing that answered a case came back.',
    },
    text: 'Text',
    kinds: { article: 'Article', precedent: 'Precedent', sop: 'SOP' },
  },
  own: {
    sentence: ({ offered, opened, used, held, disputed, open }: Counts) =>
      `In a year: offered in ${count(offered, cases)}, opened in ${opened}, answered ${used}; of those ${held} held, ${disputed} came back, ${open} not known yet.`,
    nothing: 'Not offered in any case for a year.',
    all: 'What knowledge saved',
  },
  none: {
    title: 'Nothing was offered yet',
    detail: 'While somebody writes what they ask, Baton offers what is known. What comes of it is counted here by itself, from the first article on.',
    articles: 'To the articles',
  },
} as const
