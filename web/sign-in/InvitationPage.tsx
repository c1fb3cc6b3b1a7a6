import { Page } from '../parts/Page.tsx'

export function InvitationPage() {
  return <Page title="InvitationPage">{null}</Page>
}
