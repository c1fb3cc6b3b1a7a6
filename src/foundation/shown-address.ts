/** An address as it may be printed and logged: scheme, host and path. User name, password, query and fragment may be secrets, and are left out. */
export function shownAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null) return 'an address that cannot be read'
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`
}

/** Whether user name or password stand in an address. */
export function hasCredentials(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.username !== '' || url.password !== '')
}
