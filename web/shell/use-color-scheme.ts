import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'

/** The theme goes with the person, from device to device; Mantine keeps a copy here for the first paint. */
export function useColorScheme(theme: 'auto' | 'light' | 'dark') {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
}
