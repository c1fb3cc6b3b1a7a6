/** Gives back what was taken. Calling it twice does nothing more. */
export type Leave = () => void

/** `most`: units in use at once. `patience`: how long one waits for room, in milliseconds. `mostWaiting`: how many wait at once. */
export type GateSize = { most: number; patience: number; mostWaiting: number }

export type Gate = {
  /** Takes `weight` units, in order of arrival; null when there is no room in time. What weighs more than all there is takes all of it. */
  enter(weight?: number): Promise<Leave | null>
  /** Whether nothing is in use and nobody waits. */
  isIdle(): boolean
}

type Waiting = { weight: number; go: (leave: Leave) => void }

/** A bound on what is in use at once. */
export function openGate({ most, patience, mostWaiting }: GateSize): Gate {
  let used = 0
  const waiting: Waiting[] = []
  const take = (weight: number): Leave => {
    used += weight
    let left = false
    return () => {
      if (left) return
      left = true
      used -= weight
      admit()
    }
  }
  const admit = () => {
    for (let next = waiting[0]; next && used + next.weight <= most; next = waiting[0]) {
      waiting.shift()
      next.go(take(next.weight))
    }
  }
  return {
    isIdle: () => used === 0 && waiting.length === 0,
    async enter(asked = 1) {
      const weight = Math.min(asked, most)
      if (waiting.length === 0 && used + weight <= most) return take(weight)
      if (waiting.length >= mostWaiting) return null
      return queue(waiting, weight, { patience, admit })
    },
  }
}

function queue(waiting: Waiting[], weight: number, { patience, admit }: { patience: number; admit(): void }): Promise<Leave | null> {
  const { promise, resolve } = Promise.withResolvers<Leave | null>()
  const one: Waiting = {
    weight,
    go: (leave) => {
      clearTimeout(timer)
      resolve(leave)
    },
  }
  const timer = setTimeout(() => {
    waiting.splice(waiting.indexOf(one), 1)
    resolve(null)
    admit() // those behind may need less
  }, patience)
  waiting.push(one)
  return promise
}

/** A gate of the same size for each key, such as a person's id. Keeps nothing of a key that uses nothing. */
export function openGates(size: GateSize) {
  const gates = new Map<string, Gate>()
  return {
    size,
    async enter(key: string): Promise<Leave | null> {
      const gate = gates.get(key) ?? openGate(size)
      gates.set(key, gate)
      const leave = await gate.enter()
      const forget = () => {
        if (gate.isIdle() && gates.get(key) === gate) gates.delete(key)
      }
      if (!leave) forget()
      return (
        leave &&
        (() => {
          leave()
          forget()
        })
      )
    },
  }
}

export type Gates = ReturnType<typeof openGates>
