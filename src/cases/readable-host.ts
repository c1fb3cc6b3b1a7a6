import punycode from 'punycode/punycode.js' // the package: without a path, Node means its own deprecated module, which browsers have not

/** What an international host name says: `xn--bcher-kva.example` → `bücher.example`. A label that is no proper Punycode stays as it is. */
export const readableHost = (host: string): string => host.split('.').map(readableLabel).join('.')

/** The longest label a host name has: RFC 1035, section 2.3.4 (https://www.rfc-editor.org/rfc/rfc1035, read 2026-11-23). */
const longestLabel = 63

function readableLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > longestLabel) return label
  try {
    return punycode.decode(label.slice(4)) || label
  } catch {
    return label
  }
}
