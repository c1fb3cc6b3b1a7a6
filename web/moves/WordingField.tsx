import { Textarea, type TextareaProps } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import classes from './moves.module.css'
import { promisedTime } from './promised-time.ts'

/** Words for the customer. It warns of what sounds like a promise of a time, which nobody here can keep for those who do the work. */
export function WordingField({ hint, ...rest }: { hint: string } & Pick<TextareaProps, 'label' | 'value' | 'onChange'>) {
  const promised = promisedTime(String(rest.value ?? ''))
  const description = (
    <>
      {hint}{' '}
      <span role="status" className={classes.promises}>
        {promised !== null && texts.moves.form.promises(promised)}
      </span>
    </>
  )
  return <Textarea description={description} autosize minRows={2} maxRows={10} w="100%" {...rest} />
}
