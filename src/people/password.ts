import { z } from 'zod'
import { longestPassword, passwordRule, shortestPassword } from './password-rule.ts'

export const Password = z.string(passwordRule).min(shortestPassword, passwordRule).max(longestPassword, passwordRule)
