import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'

/** A one-time link that leads nowhere, and the way out. */
export function LinkRefused({ title, detail }: { title: string; detail: string }) {
  return (
    <Refusal title={title} detail={detail}>
      <PageLink address={addresses.signIn()} size="sm">
        {texts.signIn.setUp.toSignIn}
      </PageLink>
    </Refusal>
  )
}
