import { useEffect, useState } from 'react'

/**
 * The token of a one-time link. It is taken out of the address bar, where it could be seen or shared by mistake, and kept for this window
 * alone until it is used: the page can be read again.
 */
export function useOneTimeToken(purpose: 'set-up' | 'invitation') {
  const kept = `baton.${purpose}`
  const [token, setToken] = useState(() => decodeURIComponent(location.hash.slice(1)) || sessionStorage.getItem(kept))
  useEffect(() => {
    if (token === null) return
    sessionStorage.setItem(kept, token)
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search)
  }, [token, kept])
  const forget = () => {
    sessionStorage.removeItem(kept)
    setToken(null)
  }
  return { token, forget }
}
