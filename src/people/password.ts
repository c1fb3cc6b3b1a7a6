import { z } from 'zod'

export const shortestPassword = 10
/** Long enough for any passphrase, short enough that hashing one is no way to keep the server busy. */
export const longestPassword = 128

const sentence = `Choose a password of ${shortestPassword} to ${longestPassword} characters.`

export const Password = z.string(sentence).min(shortestPassword, sentence).max(longestPassword, sentence)
