import { useMe } from '../data/me.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { useList } from '../queue/use-list.ts'
import { texts } from '../texts/texts.ts'
import { addressOf } from './address-of.ts'
import { ByHand } from './ByHand.tsx'
import { Group, GroupSkeleton } from './Group.tsx'
import { grouped } from './groups.ts'
import { Nothing } from './Nothing.tsx'
import { useMineSteps } from './use-mine-steps.ts'

const words = texts.mine
const filters = { waiting: { view: 'waiting-for-me' }, others: { view: 'others' } } as const

/** First what waits for the reader, by what is to be done; then what they wait for. */
export function MinePage() {
  const me = useMe()
  const waiting = useList(filters.waiting)
  const others = useList(filters.others)
  const groups = grouped(waiting.list.rows, me)
  const rows = [...groups.flatMap(({ rows }) => rows), ...others.list.rows]
  const steps = useMineSteps(
    rows.map(({ number }) => number),
    (number) => {
      const row = rows.find((row) => row.number === number)
      return row && addressOf(row)
    },
  )
  return (
    <Page title={words.title}>
      <Loaded query={waiting.query} loading={<GroupSkeleton />} empty={() => <Nothing />} isEmpty={() => groups.length === 0}>
        {() =>
          groups.map(({ name, rows }, at) => (
            <Group key={name} {...words.groups[name]} steps={steps} rows={rows} more={at === groups.length - 1 ? waiting.query : null} />
          ))
        }
      </Loaded>
      <ByHand />
      <Loaded query={others.query} loading={<GroupSkeleton />} empty={() => null} isEmpty={() => others.list.rows.length === 0}>
        {() => <Group {...words.others} steps={steps} rows={others.list.rows} more={others.query} showState />}
      </Loaded>
    </Page>
  )
}
