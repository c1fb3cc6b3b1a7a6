import { z } from 'zod'

/** A person as they stand in somebody else's answer. */
export const NamedView = z.object({ id: z.uuid(), name: z.string() })
