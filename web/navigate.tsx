import { Anchor, type AnchorProps } from '@mantine/core'
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router'
import { type ComponentPropsWithRef, useCallback } from 'react'
import type { Address } from './addresses.ts'

// The router knows its routes as literals; an address is data. This is the one place where the two meet.
const propsOf = (address: Address) => address as LinkProps

type BareProps = { address: Address } & Omit<ComponentPropsWithRef<'a'>, 'href'>

/** A link within the app, without any look of its own: for `component={BareLink}` on what is drawn by Mantine. */
export function BareLink({ address, ...rest }: BareProps) {
  return <Link {...propsOf(address)} {...rest} />
}

/** A link within the app as people expect one to look. */
export function PageLink({ address, ...rest }: { address: Address } & AnchorProps & Omit<ComponentPropsWithRef<'a'>, 'href' | 'color' | 'style'>) {
  return <Anchor renderRoot={(props) => <Link {...props} {...propsOf(address)} />} {...rest} />
}

/** Goes somewhere. `replace`: without a step for “back”. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback((address: Address, { replace = false } = {}) => void navigate({ ...propsOf(address), replace } as never), [navigate])
}
