import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { lookAway, presenceQuery } from '../data/presence.ts'
import { listed } from '../texts/count.ts'
import { texts } from '../texts/texts.ts'
import classes from './Head.module.css'

/** Whoever goes from one escalation to the next looks at one after so long, in milliseconds. */
const settledAfter = 1_000

/** Who else is looking. */
export function Looking({ number }: { number: string }) {
  const { data: looking = [] } = useQuery({ ...presenceQuery(number), enabled: useSettled(number) })
  const names = looking.map(({ name }) => name)
  return (
    <span role="status" className={classes.looking}>
      {names.length > 0 && texts.escalation.looking(listed(names), names.length)}
    </span>
  )
}

/** Whether the reader has stayed, and the window is in view; when they leave, or it goes out of view, the server hears of it. */
function useSettled(number: string): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    let wait: ReturnType<typeof setTimeout> | undefined
    let looks = false
    const leave = () => {
      clearTimeout(wait)
      if (looks) lookAway(number)
      looks = false
      setSettled(false)
    }
    const come = () => {
      wait = setTimeout(() => {
        looks = true
        setSettled(true)
      }, settledAfter)
    }
    const turn = () => (document.visibilityState === 'visible' ? come() : leave())
    turn()
    document.addEventListener('visibilitychange', turn)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [number])
  return settled
}
