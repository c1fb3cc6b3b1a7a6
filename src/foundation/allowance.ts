/** `burst`: the most that can be taken at once. `perSecond`: how fast it comes back. */
export type AllowanceSize = { burst: number; perSecond: number }

/** A bound on how much is taken over time. `take` says whether there was enough, and takes nothing otherwise. */
export function openAllowance({ burst, perSecond }: AllowanceSize, now: () => number = () => performance.now()) {
  let left = burst
  let asked = now()
  return {
    take(amount: number): boolean {
      const at = now()
      left = Math.min(burst, left + ((at - asked) / 1_000) * perSecond)
      asked = at
      if (amount > left) return false
      left -= amount
      return true
    },
  }
}

export type Allowance = ReturnType<typeof openAllowance>
