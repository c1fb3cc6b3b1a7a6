import type { ModalView } from '@slack/types'

/** A window that only says something. `text` is mrkdwn. */
export function sayingView(text: string, title = 'Baton'): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
  }
}
