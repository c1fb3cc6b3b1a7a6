import type { Settings } from '#src/foundation/settings.ts'
import { meaningOf } from '../meaning.ts'
import { absent, look, type Seen, well } from './look.ts'

const byWords = 'texts are found by words and letters alone'

/** What texts are found by. A model is asked for a few sentences, so that it shows whether it answers, and tells apart what it is to tell apart. */
export function meanings(settings: Settings): Promise<Seen> {
  return look('Meanings', async () => {
    if (settings.EMBEDDINGS_URL === 'off') return absent(`EMBEDDINGS_URL is off: ${byWords}.`)
    const meaning = meaningOf(settings)
    if (!meaning) return absent(`the optional packages @energetic-ai/* are not installed: ${byWords}.`)
    try {
      await meaning.of(['Does it answer?'])
      await meaning.scale()
      return well(`${meaning.model}${settings.EMBEDDINGS_URL === undefined ? ', in this house; nothing leaves it' : ''}`)
    } finally {
      await meaning.close()
    }
  })
}
