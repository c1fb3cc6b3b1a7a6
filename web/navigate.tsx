import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink, type LinkProps, useNavigate } from '@tanstack/react-router'
import { type ComponentPropsWithRef, type MouseEvent, useCallback } from 'react'
import { type Address, hrefOf } from './addresses.ts'

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

/**
 * A bare link for where there are many: it asks the router nothing before it is followed. The router's own follow each change of the address,
 * which is too much for rows that come into view by the hundred.
 */
export function RowAnchor({ address, onClick, ...rest }: BareProps) {
  const go = useGo()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(address)
  }
  return <a {...rest} href={hrefOf(address)} onClick={follow} />
}

/** A link within the app as people expect one to look. */
export function PageLink({ address, ...rest }: { address: Address } & AnchorProps & Omit<ComponentPropsWithRef<'a'>, 'href' | 'color' | 'style'>) {
  return <Anchor renderRoot={(props) => <BareLink {...props} address={address} />} {...rest} />
}

/** Goes somewhere. `replace`: without a step for “back”; `stay`: it is the same page under another address, and nothing of it moves. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback(
    (address: Address, { replace = false, stay = false } = {}) => void navigate({ ...propsOf(address), replace, resetScroll: !stay } as never),
    [navigate],
  )
}
