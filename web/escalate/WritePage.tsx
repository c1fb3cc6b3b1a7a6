import { Page } from '../parts/Page.tsx'

export function WritePage() {
  return <Page title="WritePage">{null}</Page>
}
