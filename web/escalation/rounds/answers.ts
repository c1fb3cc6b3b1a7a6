type Asking = { fields: readonly { field: string; or?: string | undefined }[] }

/** Where a mark can be answered: at its own field, or at the one that the SOP takes instead, such as a waiver for evidence. */
export const answersTo = (path: string, sop: Asking | null): string[] => [
  path,
  ...(sop?.fields ?? []).flatMap(({ field, or }) => (or === undefined ? [] : field === path ? [or] : or === path ? [field] : [])),
]
