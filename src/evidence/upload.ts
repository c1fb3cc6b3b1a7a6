import { newId } from '#src/foundation/ids.ts'
import { inTransaction, type Reading } from '#src/people/context.ts'
import { findEvidence } from './find.ts'
import { measure } from './measure.ts'
import { fileName } from './name.ts'
import { refuseOverQuota } from './quota.ts'
import { lockBytes } from './remove.ts'
import { sniff } from './sniff.ts'
import type { Store } from './store.ts'
import type { EvidenceView } from './view.ts'

/** A file on its way in: the name it was sent under, if any, and its bytes as they come. */
export type Upload = { name: string | undefined; bytes: AsyncIterable<Uint8Array> }

/** Keeps a file and says what it is. When this returns, bytes and row are on the disk. Refuses what exceeds the quota of uploads that are in no case. */
export async function keepUpload(context: Reading, store: Store, { name, bytes }: Upload): Promise<EvidenceView> {
  await refuseOverQuota(context, 1) // said before the bytes are sent
  const id = newId()
  await store.write(bytes, async ({ sha256, size, head }, settle) => {
    const type = await sniff(head)
    const about = { name: fileName(name), type, ...measure(head, type), duration: null, sha256, size }
    await inTransaction(context, async ({ db }) => {
      await refuseOverQuota({ ...context, db }, size)
      await lockBytes(db, sha256)
      await settle()
      await db
        .insertInto('evidence')
        .values({ id, owner_id: context.actor.id, at: context.now, ...about })
        .execute()
    })
  })
  return findEvidence(context, id)
}
