import { createTheme, Notification } from '@mantine/core'
import { texts } from './texts/texts.ts'

/** Mantine's own palette, darkened where white on it would be too faint to read (WCAG 2.2, 1.4.3). */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  autoContrast: true,
  respectReducedMotion: true,
  components: { Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': texts.shell.close } } }) },
})
