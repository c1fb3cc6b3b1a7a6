const withoutScheme = /^app\.(?:eu\.|au\.)?intercom\.(?:com|io)\//i
const dots = /\.{3}|…/

/** The address to open for what somebody wrote as one; null for a number, for what is abbreviated (“https://…/123”), and for what is no web address. */
export function addressIn(written: string | null): string | null {
  const text = written?.trim() ?? ''
  if (dots.test(text) || /\s/.test(text)) return null
  const url = URL.parse(withoutScheme.test(text) ? `https://${text}` : text)
  return url && ['https:', 'http:'].includes(url.protocol) && url.username === '' ? url.href : null
}
