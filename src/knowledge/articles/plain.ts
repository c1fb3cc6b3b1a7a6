import type { Database } from '#src/database/database.ts'
import { bounded } from '#src/foundation/bounded-work.ts'
import { tooIntricate, withoutSigns } from '#src/foundation/markdown-budget.ts'
import type { plainText } from '../plain-text.ts'

const parsed = bounded<typeof plainText>(new URL('../plain-text.ts', import.meta.url), 'plainText')

/** What a reader of Markdown reads. Parsed in a thread that can be ended; what is too much for it has its signs taken out instead. Never throws. */
export async function plainTextOf(markdown: string, parse: typeof parsed = parsed): Promise<string> {
  if (tooIntricate(markdown) !== null) return withoutSigns(markdown)
  return parse(markdown).catch(() => withoutSigns(markdown))
}

const atOnce = 20

/** Makes the plain text of every article that has none: those of an import, and those written before there were any. Done by two processes at once, it is as if done once. */
export async function fillPlainTexts(db: Database, isOver = () => false): Promise<void> {
  for (;;) {
    const rows = await db.selectFrom('articles').select(['id', 'version', 'body']).where('plain', 'is', null).limit(atOnce).execute()
    if (rows.length === 0 || isOver()) return
    for (const { id, version, body } of rows) {
      const plain = await plainTextOf(body)
      if (isOver()) return
      await db.updateTable('articles').set({ plain }).where('id', '=', id).where('version', '=', version).where('plain', 'is', null).execute()
    }
  }
}
