/** Shapes that only secrets have, each with whose it is. Bounded repetitions throughout: no text is slow to look through. */
const shapes: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/, // PEM and PGP
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, // AWS
  /\bgh[pousr]_[A-Za-z0-9]{20,255}/, // GitHub
  /\bgithub_pat_\w{20,255}/,
  /\bglpat-[\w-]{16,}/, // GitLab
  /\bxox[abeoprs]-[\w-]{8,}/i, // Slack
  /\bxapp-\d-[\w-]{8,}/i,
  /hooks\.slack\.com\/(?:services|workflows)\/\w+\/\w+/i,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/, // Stripe
  /\bwhsec_[\w+/]{16,}/,
  /\bAIza[\w-]{30,}/, // Google
  /\bya29\.[\w-]{20,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/, // OpenAI, Anthropic
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/, // SendGrid
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bdG9rO[A-Za-z0-9+/]{16,}/, // Intercom: “tok:” in base64
  /\bbaton_\w{16,}/, // ours
  /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{4,}/, // JSON web tokens: RFC 7519
  /\bBearer\s+[\w.~+/-]{8,}/i,
  /\bAuthorization\s*:\s*Basic\s+[A-Za-z0-9+/]{6,}/i,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:[^\s/@]{1,200}@/i, // a password in an address
]

/** A name that announces a secret, then what follows “:”, “=” or “is”. */
const announced =
  /(?:pass(?:word|wd|phrase|code)|\bpwd|\bsecret(?:[ _-]?key)?|api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|auth[ _-]?token|\btoken|private[ _-]?key)["'”’]?(\s{0,3}[:=]\s{0,3}|\s{1,3}(?:is|was)(?: now)?:?\s{1,3})(["'“‘`]?)([^\s"'”’`,;<>]{4,})/giu

/** True when a password, key or token stands in the text. */
export const hasSecret = (text: string): boolean => shapes.some((shape) => shape.test(text)) || [...text.matchAll(announced)].some(isSecret)

/** “Password: reset” tells about a password and is none. What is quoted or stands right behind “=” is; otherwise it must look like no word. */
function isSecret([, between = '', quote = '', found = '']: RegExpExecArray): boolean {
  const value = found.replace(/[.!?)\]]+$/, '')
  if (value.length < 4 || isMasked(value)) return false
  if (quote !== '' || between === '=') return true
  return /\d/.test(value) ? /[\p{L}\W_]/u.test(value) || value.length >= 6 : /[^\p{L}\p{M}/-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value)
}

/** Struck out already: `••••`, `****`, `[redacted]`, `…`. */
const isMasked = (value: string) =>
  /^[*•·xX.…_-]+$/.test(value) ||
  /^[[({]?(?:redacted|removed|hidden|masked|secret|null|true|false|undefined|none)[\])}]?$/i.test(value) ||
  /[*•]{3,}/.test(value)
