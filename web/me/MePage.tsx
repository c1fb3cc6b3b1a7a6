import { Page } from '../parts/Page.tsx'

export function MePage() {
  return <Page title="MePage">{null}</Page>
}
