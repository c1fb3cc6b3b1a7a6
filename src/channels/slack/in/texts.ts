import type { OutageKind } from '#src/database/outage/outage.ts'

/** What Baton says in Slack when something did not work, each with what to do. */
export const inWords = {
  fault: 'Baton met a fault of its own, and nothing was changed. Do it again; if it stays, tell an administrator, for Baton’s log says what it was.',
  faultModal: 'Baton met a fault of its own. What you typed stays: submit it again; if it stays so, tell an administrator, for Baton’s log says what it was.',
  notUnderstood:
    'Baton cannot read this window, so nothing was saved. Copy what you typed, close the window and open it again. If that does not help, tell an administrator.',
  waiting: 'This takes longer than usual. Baton goes on with it, and says here what came of it.',
  done: 'It is done. You can close this window.',
  notShown: 'Slack did not let Baton show what came of that. Press it again; if it stays, go on in the browser.',
  tooSlow: 'Slack gives Baton three seconds to open a window, and they were over. Do it again.',
} as const

/** What is said of an outage: at a button, a command or a shortcut; and in a window, which stays open with what was typed. */
export const inOutage: Readonly<Record<OutageKind, { pressed: string; window: string }>> = {
  unreachable: {
    pressed: 'Baton’s database does not answer just now, so nothing was changed. Do it again in a minute.',
    window: 'Baton’s database does not answer just now. Leave this window open: what you typed stays, and you can submit it again in a minute.',
  },
  busy: {
    pressed: 'Baton’s database is busy just now, so nothing was changed. Do it again in a minute.',
    window: 'Baton’s database is busy just now. Leave this window open: what you typed stays, and you can submit it again in a minute.',
  },
  full: {
    pressed: 'The disk of Baton’s server is full, so nothing was saved. Ask an administrator to free space on it; then do it again.',
    window:
      'The disk of Baton’s server is full. Leave this window open: what you typed stays. Ask an administrator to free space on the disk; then submit it again.',
  },
  unknown: {
    pressed:
      'Baton lost its database while it saved this, so it may or may not be saved. Look at the escalation in Baton first, and do it again only if it is not there.',
    window:
      'Baton lost its database while it saved this, so it may or may not be saved. Leave this window open: what you typed stays. Look at the escalation in Baton first, and submit it again only if it is not there.',
  },
  folder: {
    pressed: 'Baton cannot use its evidence folder just now, so nothing was saved. Ask an administrator to check that folder; then do it again.',
    window:
      'Baton cannot use its evidence folder just now. Leave this window open: what you typed stays. Ask an administrator to check that folder; then submit it again.',
  },
  damaged: {
    pressed: 'A file is missing in Baton’s evidence folder, so nothing was saved. Upload the file again, or ask an administrator to restore it from a backup.',
    window:
      'A file is missing in Baton’s evidence folder. Leave this window open: what you typed stays. Add the file again, or ask an administrator to restore it from a backup; then submit it again.',
  },
}
