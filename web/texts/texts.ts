import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { sop } from './en/sop.ts'

/**
 * Every word that the browser says of its own, one file for each place. A second language is a second folder beside `en`, of the same shape, chosen here.
 * What an escalation, an SOP or a refusal says comes from the server.
 */
export const texts = { shell, signIn, sop }
