import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

export const evidenceRefusals = {
  'evidence.too_large': {
    kind: 'too_large',
    title: 'File too large',
    detail: ({ most }: { most: string }) =>
      `A file may have at most ${most}. Send a shorter recording or a part of the file, or put it elsewhere and give its address in the case.`,
  },
  'evidence.no_file': {
    kind: 'invalid',
    title: 'There is no file in it',
    detail: ({ reason }: { reason: string }) => `Nothing was stored: ${reason}.`,
  },
  'evidence.not_found': {
    kind: 'not_found',
    title: 'No such evidence',
    detail: ({ id }: { id: string }) => `There is no evidence ${id}, or it belongs to a draft that its author has not shared.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(evidenceRefusals)

export const refuseSize = () => refuse('evidence.too_large', { most: '100 MB' })

/** The one field of an upload is `file`; whatever is wrong with what came under that name says so. */
export const refuseFile = (reason: string, mend: string) => refuse('evidence.no_file', { reason }, { problems: [{ field: 'file', message: mend }] })
