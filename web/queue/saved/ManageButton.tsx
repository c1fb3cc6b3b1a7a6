import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { texts } from '../../texts/texts.ts'

/** The button of a saved view's menu, the same before and after the menu's code has come. */
export function ManageButton({ name, ...rest }: { name: string } & ActionIconProps & ComponentPropsWithRef<'button'>) {
  return (
    <ActionIcon {...rest} variant="subtle" color="gray" size="sm" aria-label={texts.queue.saved.manage(name)}>
      <IconDots size={14} aria-hidden />
    </ActionIcon>
  )
}
