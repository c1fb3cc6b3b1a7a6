import { createHash, randomBytes } from 'node:crypto'

const bytes = 32

/** An API token, as its owner sees it once. The prefix lets people and scanners know it for what it is. */
export const newToken = () => `baton_${randomBytes(bytes).toString('base64url')}`

/** What makes a one-time link nobody can guess. */
export const newLinkToken = () => randomBytes(bytes).toString('base64url')

/** A password for people of a demo, short enough to type. Nobody else's: a demo that somebody opens to their network is no open door. */
export const madeUpPassword = () => randomBytes(9).toString('base64url')

/** What the database keeps. The secrets are long and random, so a plain hash is enough; and a look-up by hash tells a guesser nothing by its time. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')
