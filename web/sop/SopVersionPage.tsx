import { Page } from '../parts/Page.tsx'

export function SopVersionPage() {
  return <Page title="SopVersionPage">{null}</Page>
}
