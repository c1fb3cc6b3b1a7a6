import { z } from 'zod'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { TimeZone } from '#src/foundation/time-zone.ts'
import type { Reading } from './context.ts'

const theme = z.enum(['auto', 'light', 'dark'], 'Choose auto, light or dark.')
const density = z.enum(['comfortable', 'compact'], 'Choose comfortable or compact.')
const yesOrNo = z.boolean('Say true or false.')

/** How somebody wants their Baton. `timeZone` null: the workspace's. `keys`: single keys do things in the browser. `notifications`: what they are shown when it happens. */
export const Preferences = z.object({
  timeZone: z.string().nullable().meta({ example: 'Europe/Berlin' }),
  theme,
  keys: yesOrNo,
  density,
  notifications: z.object({ returned: yesOrNo, decided: yesOrNo, commented: yesOrNo }),
})
export type Preferences = z.infer<typeof Preferences>

/** Any part of them; `null` puts a part back to what it is for everybody. */
export const PreferencesChange = z.strictObject({
  timeZone: TimeZone.nullish(),
  theme: theme.nullish(),
  keys: yesOrNo.nullish(),
  density: density.nullish(),
  notifications: z.strictObject({ returned: yesOrNo.nullish(), decided: yesOrNo.nullish(), commented: yesOrNo.nullish() }).nullish(),
})
export type PreferencesChange = z.infer<typeof PreferencesChange>

const unchosen = {
  timeZone: null,
  theme: 'auto',
  keys: true,
  density: 'comfortable',
  notifications: { returned: true, decided: true, commented: true },
} as const satisfies Preferences

export async function readPreferences({ db, actor }: { db: Reading['db']; actor: { id: string } }): Promise<Preferences> {
  const { preferences } = await db.selectFrom('people').select('preferences').where('id', '=', actor.id).executeTakeFirstOrThrow()
  return { ...unchosen, ...preferences, notifications: { ...unchosen.notifications, ...preferences.notifications } }
}

/** Inside the caller's transaction. Two windows that change two things at once take turns, and both things are changed. */
export async function changePreferences({ db, actor }: Reading, asked: PreferencesChange) {
  const own = db.selectFrom('people').select('preferences').where('id', '=', actor.id)
  const { preferences } = await own.forNoKeyUpdate().executeTakeFirstOrThrow()
  const chosen = JSON.stringify(mergePatch(preferences, asked))
  await db.updateTable('people').set({ preferences: chosen }).where('id', '=', actor.id).execute()
}
