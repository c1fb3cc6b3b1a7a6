import { EndlessPages } from '#src/foundation/pages.ts'
import { refuse } from './outcomes.ts'

/** The next page of a list of Intercom's; pages that do not end are refused. */
export function onward(next: (cursor: string | null | undefined) => string | null, cursor: string | null | undefined): string | null {
  try {
    return next(cursor)
  } catch (error) {
    if (!(error instanceof EndlessPages)) throw error
    return refuse(`Intercom’s list does not come to an end (${error.message}): look at INTERCOM_API_URL and at the proxy between Baton and Intercom.`)
  }
}
