import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { placeOf } from './case/order.ts'

/** The field that the address points at is brought into view and takes the focus. For the part of the page that has the anchors. */
export function useHash(live: boolean) {
  const { hash } = useLocation()
  useEffect(() => {
    const place = live && hash !== '' ? document.getElementById(placeOf(decodeURIComponent(hash))) : null
    if (!place) return
    place.dataset.here = ''
    place.scrollIntoView({ block: 'center' })
    place.focus({ preventScroll: true })
    return () => {
      delete place.dataset.here
    }
  }, [hash, live])
}
