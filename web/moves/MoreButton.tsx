import { Button, type ButtonProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { texts } from '../texts/texts.ts'

/** The button of the menu, the same before and after the menu's code has come. */
export function MoreButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  return (
    <Button {...props} size="xs" variant="default" data-move="more" rightSection={<IconChevronDown size={14} aria-hidden />}>
      {texts.moves.more}
    </Button>
  )
}
