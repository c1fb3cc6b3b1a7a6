import { CatchBoundary } from '@tanstack/react-router'
import { RawText } from './RawText.tsx'

/** What one person wrote, drawn so that it breaks at most its own place: where drawing it fails, its words stand there as they are. */
export function OwnPlace({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => text} errorComponent={() => <RawText>{text}</RawText>}>
      {children}
    </CatchBoundary>
  )
}
