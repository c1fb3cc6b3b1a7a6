import type { paths } from '../openapi.ts'

export type Version = paths['/api/articles/{id}/versions']['get']['responses'][200]['content']['application/json']['items'][number]

/** Of all versions, newest first, those that brought another text: to name an owner makes a version, too. */
export const textsOf = (versions: readonly Version[]) =>
  versions.filter(({ title, body }, at) => {
    const before = versions[at + 1]
    return before === undefined || before.title !== title || before.body !== body
  })
