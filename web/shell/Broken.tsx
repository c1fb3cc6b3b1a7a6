import { Button, Center } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { isLost, Refused } from '../client.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { texts } from '../texts/texts.ts'

const shell = texts.shell

/** No such page. */
export function NothingHere() {
  return (
    <Center mih="60vh">
      <Empty order={1} title={shell.notFound.title} detail={shell.notFound.detail}>
        <Button component={BareLink} address={addresses.home()}>
          {shell.notFound.home}
        </Button>
      </Empty>
    </Center>
  )
}

/** The page could not be drawn: the server is away, it said no, or we made a mistake. */
export function Broken({ error }: { error: unknown }) {
  const router = useRouter()
  const { title, detail } = error instanceof Refused ? error.problem : shell.fault
  const again = () => (isLost(error) ? void router.invalidate() : location.reload())
  return (
    <Center mih="60vh">
      <Empty order={1} title={title} detail={detail}>
        <Button onClick={again}>{isLost(error) ? shell.lost.retry : shell.fault.reload}</Button>
      </Empty>
    </Center>
  )
}
