import { Button } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { texts } from '../texts/texts.ts'

/** There is no such escalation, or it is not for the reader: to ask again would not help. */
export const isGone = (error: unknown) => error !== null && [400, 403, 404].includes(problemOf(error).status)

export function Gone({ error }: { error: unknown }) {
  const { title, detail } = problemOf(error)
  return (
    <Empty title={title} detail={detail}>
      <Button component={BareLink} address={addresses.home()} variant="default">
        {texts.escalation.gone.home}
      </Button>
    </Empty>
  )
}
