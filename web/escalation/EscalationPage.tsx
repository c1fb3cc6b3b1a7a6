import { Page } from '../parts/Page.tsx'

export function EscalationPage() {
  return <Page title="EscalationPage">{null}</Page>
}
