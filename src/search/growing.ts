/** Whole numbers from 0 to 2³²−1 in a row that grows: half the memory of a list of numbers. `all` is a view that the next `push` may outdate. */
export type Growing = { readonly length: number; push(value: number): void; all(): Uint32Array }

export function growing(): Growing {
  let held = new Uint32Array(4)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === held.length) {
        const more = new Uint32Array(length * 2)
        more.set(held)
        held = more
      }
      held[length++] = value
    },
    all: () => held.subarray(0, length),
  }
}
