/** Does something at once, and again at most every so many milliseconds however often it is asked for; the last time that was asked for is never left out. */
export function paced(every: number, run: () => void): () => void {
  let rests: ReturnType<typeof setTimeout> | undefined
  let again = false
  const go = () => {
    again = false
    run()
    rests = setTimeout(() => {
      rests = undefined
      if (again) go()
    }, every)
  }
  return () => {
    if (rests === undefined) go()
    else again = true
  }
}
