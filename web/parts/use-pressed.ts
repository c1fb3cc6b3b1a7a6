import { useEffect, useRef } from 'react'

/** For a button that takes the place of another, which was pressed before what it opens was there: it is pressed as it comes, and has the focus when that was lost. */
export function usePressed<T extends HTMLElement>() {
  const button = useRef<T>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (pressed.current) return
    pressed.current = true
    if (document.activeElement === document.body) button.current?.focus()
    button.current?.click()
  }, [])
  return button
}
