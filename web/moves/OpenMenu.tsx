import { Menu, Text } from '@mantine/core'
import { useId } from 'react'
import type { Move } from '#src/escalations/table.ts'
import { Keys } from '../keyboard/Keys.tsx'
import { usePressed } from '../parts/use-pressed.ts'
import { texts } from '../texts/texts.ts'
import { MoreButton } from './MoreButton.tsx'
import classes from './moves.module.css'
import type { Way } from './ways.ts'

export type MenuProps = {
  more: readonly Way[]
  notNow: readonly Way[]
  /** Nothing that was chosen here has taken the focus meanwhile. */
  returnFocus: boolean
  onChoose: (move: Move) => void
}

/** The menu behind “More”, open as it comes. */
export function OpenMenu({ more, notNow, returnFocus, onChoose }: MenuProps) {
  const button = usePressed<HTMLButtonElement>()
  return (
    <Menu position="bottom-start" width={320} returnFocus={returnFocus}>
      <Menu.Target>
        <MoreButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {more.map(({ move, label, keys }) => (
          <Menu.Item key={move} rightSection={keys && <Keys keys={keys} />} onClick={() => onChoose(move)}>
            {label}
          </Menu.Item>
        ))}
        {more.length > 0 && notNow.length > 0 && <Menu.Divider />}
        {notNow.length > 0 && <Menu.Label>{texts.moves.notNow}</Menu.Label>}
        {notNow.map((way) => (
          <NotNow key={way.move} {...way} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** It can be reached like the others, or nobody on the keyboard would ever learn why not. */
function NotNow({ label, because }: Way) {
  const reason = useId()
  return (
    <Menu.Item closeMenuOnClick={false} aria-disabled aria-label={label} aria-describedby={reason} className={classes.notNow}>
      {label}
      <Text id={reason} size="xs" className={classes.reason}>
        {because}
      </Text>
    </Menu.Item>
  )
}
