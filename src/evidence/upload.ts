import { buffer } from 'node:stream/consumers'
import { newId } from '#src/foundation/ids.ts'
import type { Reading } from '#src/people/context.ts'
import { measure } from './measure.ts'
import { fileName } from './name.ts'
import { sniff } from './sniff.ts'
import type { Store, Stored } from './store.ts'
import { type EvidenceView, view } from './view.ts'

/** A file on its way in: the name it was sent under, if any, and its bytes as they come. */
export type Upload = { name: string | undefined; bytes: AsyncIterable<Uint8Array> }

/** As much of a file as tells its type and size, in bytes: cameras put up to half a megabyte before a JPEG's measures. */
const headBytes = 512 * 1024

/** Keeps a file and says what it is. When this returns, bytes and row are on the disk. */
export async function keepUpload({ actor, db, now }: Reading, store: Store, { name, bytes }: Upload): Promise<EvidenceView> {
  const stored = await store.write(bytes)
  const head = await headOf(store, stored)
  const type = await sniff(head)
  const about = { name: fileName(name), type, ...measure(head, type), duration: null, ...stored }
  const row = { id: newId(), owner_id: actor.id, at: now, ...about }
  return view(await db.insertInto('evidence').values(row).returningAll().executeTakeFirstOrThrow())
}

const headOf = async (store: Store, { sha256, size }: Stored) => buffer(await store.read(sha256, { first: 0, last: Math.min(size, headBytes) - 1 }))
