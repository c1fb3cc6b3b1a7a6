import { Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../client.ts'
import { meQuery } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import { Door } from './Door.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { LinkRefused } from './LinkRefused.tsx'
import { linkQuery } from './link-query.ts'
import { useOneTimeToken } from './one-time.ts'
import { SetUpForm } from './SetUpForm.tsx'

const words = texts.signIn.setUp

/** The first minute of a Baton: who its administrator is, what it is called; then what to do with it. */
export function SetUpPage() {
  const cache = useQueryClient()
  const { token, forget } = useOneTimeToken('set-up')
  const [isDone, setDone] = useState(false)
  const link = useQuery(linkQuery(token))
  // Whoever has just been made the administrator may read this page again, without the link that is used up.
  const me = useQuery({ ...meQuery, enabled: token === null })
  const finish = () => {
    forget()
    cache.clear()
    setDone(true)
  }
  if (token === null && me.data?.role === 'admin') return <FirstSteps workspace={me.data.workspace.name} />
  if (token === null) return <Closed isLoading={isDone || me.isPending} {...words.noToken} />
  if (link.error && problemOf(link.error).status < 500) return <Closed isLoading={false} {...problemOf(link.error)} />
  return (
    <Door title={words.title} detail={words.detail}>
      <SetUpForm token={token} onDone={finish} />
    </Door>
  )
}

const Closed = ({ isLoading, title, detail }: { isLoading: boolean; title: string; detail: string }) => (
  <Door title={words.title}>{isLoading ? <Skeleton height={180} /> : <LinkRefused title={title} detail={detail} />}</Door>
)
