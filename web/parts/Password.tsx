import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { passwordRule } from '#src/people/password-rule.ts'
import { texts } from '../texts/texts.ts'

/** A password that somebody has already. */
export function Password(props: PasswordInputProps) {
  return (
    <PasswordInput
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': texts.shell.showPassword, tabIndex: 0 }}
      aria-invalid={props.error ? true : undefined} // Mantine says it of every other input, and leaves it out here
      {...props}
    />
  )
}

/** One that they choose now; the rule is said before it is broken. */
export function NewPassword(props: PasswordInputProps) {
  return <Password autoComplete="new-password" description={passwordRule} {...props} />
}
