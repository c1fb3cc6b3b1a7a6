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
  'evidence.over_quota': {
    kind: 'too_large',
    title: 'Too many files in no case',
    detail: ({ most }: { most: string }) => `Your uploads that are in no case would exceed ${most} together. Nothing was stored.`,
  },
  'evidence.removed': {
    kind: 'not_found',
    title: 'This file was removed',
    detail: ({ name, at }: { name: string; at: string }) => `${name} removed this file at ${at}. Its bytes are deleted.`,
  },
  'evidence.not_yours': {
    kind: 'forbidden',
    title: 'You cannot remove this file',
    detail: (_: object) =>
      'Only the person who uploaded it, the submitter of the escalation that it was uploaded for, a lead or an administrator can remove this file.',
  },
} as const satisfies Catalogue

export const refuse = refuser(evidenceRefusals)

export const refuseSize = () => refuse('evidence.too_large', { most: '100 MB' })

/** The one field of an upload is `file`; whatever is wrong with what came under that name says so. */
export const refuseFile = (reason: string, mend: string) => refuse('evidence.no_file', { reason }, { problems: [{ field: 'file', message: mend }] })

const quotaFix = 'Attach the files to a case, or remove them; files that are in no case are deleted after a day.'
export const refuseQuota = () => refuse('evidence.over_quota', { most: '200 MB' }, { problems: [{ field: 'file', message: quotaFix }] })
