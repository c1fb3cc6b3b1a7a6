import { useCallback, useRef } from 'react'

/**
 * The idempotency key of a wish. The same words sent again after a lost answer are the same wish and keep their key; other words are another wish.
 * A wish that succeeded is over: `forget` it, and the same words become a new one.
 */
export function useWishKey() {
  const last = useRef({ wish: '', key: '' })
  const keyOf = useCallback((wish: unknown) => {
    const text = JSON.stringify(wish)
    if (text !== last.current.wish) last.current = { wish: text, key: randomKey() }
    return last.current.key
  }, [])
  const forget = useCallback(() => {
    last.current = { wish: '', key: '' }
  }, [])
  return { keyOf, forget }
}

/** crypto.randomUUID exists on HTTPS and localhost only; an office may run Baton on plain HTTP. */
export const randomKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
