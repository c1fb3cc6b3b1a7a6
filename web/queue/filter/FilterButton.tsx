import { Button, type ButtonProps } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { texts } from '../../texts/texts.ts'

/** The button of the filters, the same before and after their code has come. */
export function FilterButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  return (
    <Button {...props} size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />}>
      {texts.queue.filter.open}
    </Button>
  )
}
