import { Alert } from '@mantine/core'
import { texts } from '../../texts/texts.ts'
import classes from './Bulk.module.css'
import type { NotDone } from './gate.ts'
import type { Result } from './use-bulk.ts'

const words = texts.queue.bulk

/** How many it was done with, and with which it was not, and why. */
export function BulkResult({ result, onDismiss }: { result: Result | null; onDismiss: () => void }) {
  return (
    <div role="status">
      {result && (
        <Alert
          className={classes.result}
          color={result.not.length > 0 ? 'yellow' : 'teal'}
          title={[words.done[result.move](result.done.length), ...(result.not.length > 0 ? [words.not(result.not.length)] : [])].join(', ')}
          withCloseButton
          closeButtonLabel={words.dismiss}
          onClose={onDismiss}
        >
          {result.not.length > 0 && <NotDoneLines not={result.not} />}
        </Alert>
      )}
    </div>
  )
}

export const NotDoneLines = ({ not }: { not: readonly NotDone[] }) => (
  <ul className={classes.lines}>
    {not.map(({ number, because }) => (
      <li key={number}>{words.line(number, because)}</li>
    ))}
  </ul>
)
