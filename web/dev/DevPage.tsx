import { Page } from '../parts/Page.tsx'

export function DevPage() {
  return <Page title="DevPage">{null}</Page>
}
