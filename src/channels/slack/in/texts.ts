/** What Baton says in Slack when something did not work, each with what to do. */
export const inWords = {
  databaseAway: 'Baton’s database does not answer just now, so nothing was changed. Do it again in a minute.',
  databaseAwayModal: 'Baton’s database does not answer just now. Leave this window open: what you typed stays, and you can submit it again in a minute.',
  fault: 'Baton met a fault of its own, and nothing was changed. Do it again; if it stays, tell an administrator, for Baton’s log says what it was.',
  faultModal: 'Baton met a fault of its own. What you typed stays: submit it again; if it stays so, tell an administrator, for Baton’s log says what it was.',
  waiting: 'This takes longer than usual. Baton goes on with it, and says here what came of it.',
  done: 'It is done. You can close this window.',
  notShown: 'Slack did not let Baton show what came of that. Press it again; if it stays, go on in the browser.',
  tooSlow: 'Slack gives Baton three seconds to open a window, and they were over. Do it again.',
} as const
