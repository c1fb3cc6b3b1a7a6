// What cannot wait for the app's code. A file of its own: the page allows no script in its text.

// Before the first paint, so that a dark room stays dark.
const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'

// Nothing is drawn before it is known who asks, except for strangers. `client.ts` takes the answer.
window.askedAhead = new Map()
if (!/^\/(sign-in|setup|invitations)\b/.test(location.pathname)) {
  const answer = fetch('/api/me')
  answer.catch(() => {}) // said by whoever takes it
  window.askedAhead.set('/api/me', answer)
}
