import { Page } from '../parts/Page.tsx'

export function MinePage() {
  return <Page title="MinePage">{null}</Page>
}
