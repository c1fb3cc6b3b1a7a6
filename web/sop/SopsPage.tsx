import { Page } from '../parts/Page.tsx'

export function SopsPage() {
  return <Page title="SopsPage">{null}</Page>
}
