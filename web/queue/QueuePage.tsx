import { Page } from '../parts/Page.tsx'

export function QueuePage() {
  return <Page title="QueuePage">{null}</Page>
}
