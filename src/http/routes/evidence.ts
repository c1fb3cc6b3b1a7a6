import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { maySeeEvidence } from '#src/escalations/evidence.ts'
import { mayRemoveEvidence, removeEvidence } from '#src/escalations/remove-evidence.ts'
import { findEvidence } from '#src/evidence/find.ts'
import { refuse } from '#src/evidence/refusals.ts'
import type { Store } from '#src/evidence/store.ts'
import { keepUpload } from '#src/evidence/upload.ts'
import { EvidenceView } from '#src/evidence/view.ts'
import { text } from '#src/foundation/text.ts'
import { admitUpload } from '../admit.ts'
import { callers, turnAway } from '../callers.ts'
import { ownPagesOnly } from '../edge.ts'
import { receiveFile } from '../receive-file.ts'
import { type Env, json, reading, refused, router } from '../router.ts'
import { serveFile } from '../serve-file.ts'

const params = z.object({ id: z.uuid() })

const fileOnly = { type: 'object' as const, required: ['file'], properties: { file: { type: 'string' as const, format: 'binary' } } }

const signedIn = callers('signed-in')

const upload = createRoute({
  ...signedIn,
  method: 'post',
  path: '/',
  summary: 'Upload a file (up to 100 MB), to be named in a case by its id',
  // Not under `request`, whose bodies are read whole before the route is asked.
  requestBody: { required: true, content: { 'multipart/form-data': { schema: fileOnly } } },
  middleware: [turnAway('signed-in'), ownPagesOnly],
  responses: { 201: json('Stored', EvidenceView), ...refused },
})

const AboutView = EvidenceView.extend({ mayRemove: z.boolean().meta({ description: 'Whether you may remove it' }) })

const about = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}/about',
  summary: 'What a file is, without its bytes',
  request: { params },
  responses: { 200: json('Found', AboutView), ...refused },
})

const bytes = { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } } }

const download = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}',
  summary: 'The bytes of a file, or a range of them',
  request: { params },
  responses: {
    200: { description: 'All of it, under the type that its bytes show', ...bytes },
    206: { description: 'The range that was asked for', ...bytes },
    304: { description: 'Unchanged' },
    416: { description: 'The range lies beyond its end' },
    ...refused,
  },
})

const remove = createRoute({
  ...signedIn,
  method: 'delete',
  path: '/{id}',
  summary: 'Delete the bytes of a file; who removed it and when stays visible. For its uploader, the submitter, leads and administrators',
  request: { params, query: z.object({ reason: text(200).optional() }) },
  responses: { 200: json('Removed, now or before', EvidenceView), ...refused },
})

/** Found only by those who may see it; for everybody else it is not there. */
async function findVisible(c: Context<Env>, id: string): Promise<EvidenceView> {
  if (!(await maySeeEvidence(reading(c), id))) throw refuse('evidence.not_found', { id })
  return findEvidence(reading(c), id)
}

function stillThere(file: EvidenceView): EvidenceView {
  if (file.removed) throw refuse('evidence.removed', { name: file.removed.by.name, at: file.removed.at })
  return file
}

export const evidence = (store: Store) =>
  router()
    .openapi(upload, async (c) => {
      const leave = await admitUpload(c)
      try {
        return c.json(await keepUpload(reading(c), store, await receiveFile(c)), 201)
      } finally {
        leave()
      }
    })
    .openapi(about, async (c) => {
      const file = await findVisible(c, c.req.valid('param').id)
      return c.json({ ...file, mayRemove: await mayRemoveEvidence(reading(c), file) }, 200)
    })
    .openapi(download, async (c) => {
      const { id } = c.req.valid('param')
      const file = stillThere(await findVisible(c, id))
      return serveFile(c.req.raw, store, file).catch(async (error) => {
        stillThere(await findVisible(c, id)) // removed at this very moment: that is the answer, rather than a missing file
        throw error
      })
    })
    .openapi(remove, async (c) => {
      const context = { ...reading(c), queue: c.get('queue') }
      return c.json(await removeEvidence(context, store, c.req.valid('param').id, c.req.valid('query').reason ?? null), 200)
    })
