import type { paths } from '../../openapi.ts'

/** One line of the timeline as the server gives it. */
export type Event = paths['/api/escalations/{id}/timeline']['get']['responses'][200]['content']['application/json']['items'][number]
