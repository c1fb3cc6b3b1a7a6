import { hasCode } from '../embedded/errors.ts'

/**
 * What keeps the database from doing its work, whatever was asked of it:
 * `unreachable`: gone, starting or frozen; `busy`: no connection or lock became free in time; `full`: no room on its disk;
 * `unknown`: the connection was lost while a change was being committed, so nobody can say whether it was saved.
 * Of the evidence folder: `folder`: it cannot be read or written to; `damaged`: the bytes of one file are missing or incomplete.
 */
export type OutageKind = DatabaseOutage | 'unknown' | 'folder' | 'damaged'

type DatabaseOutage = 'unreachable' | 'busy' | 'full'

/** The database or the evidence folder cannot work right now. It is no fault of the program and no answer to the request: the same request works later. */
export class Outage extends Error {
  override readonly name = 'Outage'
  readonly kind: OutageKind

  constructor(kind: OutageKind, cause?: unknown) {
    super(`${words[kind]}${cause instanceof Error && cause.message ? ` (${cause.message})` : ''}`, { cause })
    this.kind = kind
  }
}

const words = {
  unreachable: 'the database cannot be reached',
  busy: 'the database has no free connection or lock',
  full: 'the disk is full',
  unknown: 'the connection to the database was lost during a commit',
  folder: 'the evidence folder cannot be used',
  damaged: 'a file is missing or incomplete in the evidence folder',
} as const satisfies Record<OutageKind, string>

/** Codes of Node's network, and of PostgreSQL 18 (appendix A, read 2026-12-01): 08 connection, 57P shutdown and start, 58 system, 25006 a standby. */
const lost =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ERR_STREAM_DESTROYED|08...|57P0[1-5]|58...|25006)$/
/** 53: insufficient resources, other than the disk; 55P03: a lock was not free in time. */
const scarce = /^(53(?!100)...|55P03)$/

/** What node-postgres 8 and its pool say without a code. */
const lostWords = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired)/
const scarceWords = /^timeout exceeded when trying to connect/

/** The outage behind an error of a connection to the database; null for any other error. */
export function outageKind(error: unknown): DatabaseOutage | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (isNoRoom(error)) return 'full'
  if (scarce.test(code) || scarceWords.test(error.message)) return 'busy'
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return noSocket || lost.test(code) || lostWords.test(error.message) ? 'unreachable' : null
}

/** The outage that an error of ours stands for; null for any other error. */
export const outageIn = (error: unknown): OutageKind | null => (error instanceof Outage ? error.kind : isNoRoom(error) ? 'full' : null)

/** Whether there is no room left on a disk: for a file of ours, or in PostgreSQL's words. */
export const isNoRoom = (error: unknown) => hasCode(error, 'ENOSPC', 'EDQUOT', '53100')
