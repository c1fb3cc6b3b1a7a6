import { Page } from '../parts/Page.tsx'

export function PeoplePage() {
  return <Page title="PeoplePage">{null}</Page>
}
