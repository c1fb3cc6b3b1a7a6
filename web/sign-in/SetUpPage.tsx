import { Page } from '../parts/Page.tsx'

export function SetUpPage() {
  return <Page title="SetUpPage">{null}</Page>
}
