import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink, type LinkProps, useNavigate } from '@tanstack/react-router'
import { type ComponentPropsWithRef, useCallback } from 'react'
import type { Address } from './addresses.ts'

// The router knows its routes as literals; an address is data. This is the one place where the two meet.
const propsOf = (address: Address) => address as LinkProps

type BareProps = { address: Address } & Omit<ComponentPropsWithRef<'a'>, 'href'>

type HostProps = ComponentPropsWithRef<'a'> & { current: BareProps['aria-current']; disabled?: boolean; 'data-status'?: string }

// Which link is the current one, the page says. The router would also say it of each place above the reader, and of a list whatever narrows it.
const Link = createLink(({ current, 'aria-current': _, 'data-status': __, disabled: ___, ...rest }: HostProps) => <a {...rest} aria-current={current} />)
const never = {}

/** A link within the app, without any look of its own: for `component={BareLink}` on what is drawn by Mantine. */
export function BareLink({ address, 'aria-current': current, ...rest }: BareProps) {
  return <Link {...propsOf(address)} {...rest} current={current} activeProps={never} />
}

/** A link within the app as people expect one to look. */
export function PageLink({ address, ...rest }: { address: Address } & AnchorProps & Omit<ComponentPropsWithRef<'a'>, 'href' | 'color' | 'style'>) {
  return <Anchor renderRoot={(props) => <BareLink {...props} address={address} />} {...rest} />
}

/** Goes somewhere. `replace`: without a step for “back”. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback((address: Address, { replace = false } = {}) => void navigate({ ...propsOf(address), replace } as never), [navigate])
}
