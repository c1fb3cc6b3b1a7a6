/** An address as people tell them apart: where it leads and its last part, “app.intercom.com/…/215470020210”. */
export function shortAddress(href: string): string {
  const url = URL.parse(href)
  if (!url) return href
  const parts = `${url.pathname}${url.search}${url.hash}`.split('/').filter((part) => part !== '')
  const last = parts.at(-1)
  if (last === undefined) return url.host
  return parts.length === 1 ? `${url.host}/${last}` : `${url.host}/…/${last}`
}
