/** Where to go after signing in: only ever an address of this app, whatever somebody put into the link. */
export function ownPath(back: string | undefined): string {
  if (back === undefined || !/^\/(?![/\\])/.test(back)) return '/'
  // Browsers drop tabs and line breaks before they look for “//”, so the address is read the way they read it.
  const read = URL.parse(back, 'http://baton.invalid')
  return read?.host === 'baton.invalid' ? read.pathname + read.search + read.hash : '/'
}
