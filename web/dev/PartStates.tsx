import { Button, Group, SimpleGrid } from '@mantine/core'
import { noAnswer, Refused } from '../client.ts'
import { PanelSkeleton } from '../escalation/PanelSkeleton.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { Broken, NothingHere } from '../shell/Broken.tsx'
import { Offline } from '../shell/Offline.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Part } from '../sop/Part.tsx'
import { ReadingSkeleton } from '../sop/SopPage.tsx'
import { dev } from '../texts/en/dev.ts'
import { problems } from './answers.ts'
import { Shown } from './Shown.tsx'
import { SmallParts } from './SmallParts.tsx'

const words = dev.parts
const { names } = words

/** What we wrote ourselves, each part in each of its states. */
export const PartStates = () => (
  <Part title={words.title}>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Turns />
      <Ends />
      <Shown name={names.moves}>
        <Group align="flex-start">
          <MoveButton busy={false} because={null} keys="1">
            {words.move.can}
          </MoveButton>
          <MoveButton busy because={null}>
            {words.move.busy}
          </MoveButton>
          <MoveButton busy={false} because={words.move.because}>
            {words.move.cannot}
          </MoveButton>
        </Group>
      </Shown>
      <SmallParts />
    </SimpleGrid>
  </Part>
)

const query = { data: undefined, error: null, isPending: true, refetch: () => {} }

const lost = new Refused(noAnswer)

/** What was asked for, while it comes and when it does not. */
const Turns = () => (
  <>
    <Shown name={names.page}>
      <PageSkeleton />
    </Shown>
    <Shown name={names.reading}>
      <Loaded query={query} loading={<ReadingSkeleton />} empty={null}>
        {() => null}
      </Loaded>
    </Shown>
    <Shown name={names.panel}>
      <Loaded query={query} loading={<PanelSkeleton />} empty={null}>
        {() => null}
      </Loaded>
    </Shown>
    <Shown name={names.failed}>
      <Loaded query={{ ...query, error: new Refused(problems.refused) }} loading={null} empty={null}>
        {() => null}
      </Loaded>
    </Shown>
    <Shown name={names.empty}>
      <Empty {...words.empty}>
        <Button size="xs">{words.empty.next}</Button>
      </Empty>
    </Shown>
  </>
)

/** Where it does not go on as it was meant to. */
const Ends = () => (
  <>
    <Shown name={names.refusal}>
      <Refusal {...words.refusal}>
        <Button size="xs" variant="default">
          {words.refusal.wayOut}
        </Button>
      </Refusal>
    </Shown>
    <Shown name={names.offline}>
      <Offline />
    </Shown>
    <Shown name={names.notFound}>
      <NothingHere />
    </Shown>
    <Shown name={names.lost}>
      <Broken error={lost} />
    </Shown>
    <Shown name={names.broken}>
      <Broken error={new TypeError()} />
    </Shown>
  </>
)
