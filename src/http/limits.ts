import { getHeapStatistics } from 'node:v8'
import { type Allowance, type AllowanceSize, openAllowance } from '#src/foundation/allowance.ts'
import { type Gate, type GateSize, type Gates, openGate, openGates } from '#src/foundation/gate.ts'

/** How large each bound is. Times are in milliseconds, weights in bytes. */
export type LimitSizes = {
  /** For how long a body may arrive, and for how long an upload may. */
  arrival: number
  uploadArrival: number
  /** For how long an upload may send nothing. */
  uploadPause: number
  requests: GateSize
  requestsOfPerson: GateSize
  uploadsOfPerson: GateSize
  streamsOfPerson: GateSize
  streamsOfToken: GateSize
  bodiesOfPeople: GateSize
  bodiesOfStrangers: GateSize
  bytesOfStrangers: AllowanceSize
}

export type Limits = Pick<LimitSizes, 'arrival' | 'uploadArrival' | 'uploadPause'> & {
  requests: Gate
  requestsOfPerson: Gates
  uploadsOfPerson: Gates
  streamsOfPerson: Gates
  streamsOfToken: Gates
  bodiesOfPeople: Gate
  bodiesOfStrangers: Gate
  bytesOfStrangers: Allowance
}

const second = 1_000
const minute = 60 * second

/** What a JSON body needs of the heap until it is answered, as a multiple of its size: an estimate on the safe side. */
const heapOfBody = 40

/** A third of the heap may hold bodies and what is made of them; at least one body of 1 MB fits. */
const bodiesOfPeople = () => Math.max(1_000_000, Math.min(32_000_000, Math.floor(getHeapStatistics().heap_size_limit / 3 / heapOfBody)))

/** The sizes of a running Baton. Each process counts for itself. */
export const usualSizes = (): LimitSizes => ({
  arrival: 30 * second,
  uploadArrival: 30 * minute, // 100 MB over a slow line
  uploadPause: minute,
  requests: { most: 100, patience: 10 * second, mostWaiting: 1_000 },
  requestsOfPerson: { most: 20, patience: 5 * second, mostWaiting: 100 },
  uploadsOfPerson: { most: 6, patience: 30 * second, mostWaiting: 20 }, // browsers open six connections to a host
  streamsOfPerson: { most: 20, patience: 0, mostWaiting: 0 },
  streamsOfToken: { most: 5, patience: 0, mostWaiting: 0 },
  bodiesOfPeople: { most: bodiesOfPeople(), patience: 10 * second, mostWaiting: 1_000 },
  bodiesOfStrangers: { most: 4_000_000, patience: 0, mostWaiting: 0 },
  bytesOfStrangers: { burst: 4_000_000, perSecond: 1_000_000 },
})

export function openLimits(sizes: LimitSizes = usualSizes()): Limits {
  const { arrival, uploadArrival, uploadPause } = sizes
  return {
    arrival,
    uploadArrival,
    uploadPause,
    requests: openGate(sizes.requests),
    requestsOfPerson: openGates(sizes.requestsOfPerson),
    uploadsOfPerson: openGates(sizes.uploadsOfPerson),
    streamsOfPerson: openGates(sizes.streamsOfPerson),
    streamsOfToken: openGates(sizes.streamsOfToken),
    bodiesOfPeople: openGate(sizes.bodiesOfPeople),
    bodiesOfStrangers: openGate(sizes.bodiesOfStrangers),
    bytesOfStrangers: openAllowance(sizes.bytesOfStrangers),
  }
}
