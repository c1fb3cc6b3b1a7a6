import { Page } from '../parts/Page.tsx'

export function SopPage() {
  return <Page title="SopPage">{null}</Page>
}
