import type { KeyboardEvent } from 'react'

/** Enter alone: not for a line break, not with a key that means something else, and not while an input method is at work. */
export const isPlainEnter = ({ key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent) =>
  key === 'Enter' && !shiftKey && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing
