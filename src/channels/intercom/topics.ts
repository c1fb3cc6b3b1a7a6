/**
 * What of all that Intercom can tell matters to Baton, by the names under “Webhooks” in its Developer Hub: notes, tags, who has it, whether it is open.
 * https://developers.intercom.com/docs/references/webhooks/webhook-models, read 2026-11-28
 */
export const topics = [
  'conversation.admin.noted',
  'conversation.admin.assigned',
  'conversation.admin.closed',
  'conversation.admin.opened',
  'conversation_part.tag.created',
  'ticket.note.created',
  'ticket.team.assigned',
  'ticket.admin.assigned',
  'ticket.state.updated',
] as const
