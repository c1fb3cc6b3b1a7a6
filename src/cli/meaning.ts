import type { Settings } from '#src/foundation/settings.ts'
import { meaningElsewhere } from '#src/search/meaning/elsewhere.ts'
import { type Meaning, openMeaning } from '#src/search/meaning/meaning.ts'

/** What tells what texts mean: the service that the settings name, or the model in the house, where it is installed. Null: nothing does. */
export function meaningOf({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key }: Settings): Meaning | null {
  if (url === 'off') return null
  return url !== undefined && model !== undefined ? meaningElsewhere({ url, model, key }) : openMeaning()
}
