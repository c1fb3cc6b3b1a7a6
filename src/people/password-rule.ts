/** In characters. Pure, so that the browser can say the rule before somebody breaks it. */
export const shortestPassword = 10
/** Long enough for any passphrase, short enough that hashing one is no way to keep the server busy. */
export const longestPassword = 128

export const passwordRule = `Choose a password of ${shortestPassword} to ${longestPassword} characters.`
