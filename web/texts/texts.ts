import { deliveries } from './en/deliveries.ts'
import { escalate } from './en/escalate.ts'
import { escalation } from './en/escalation.ts'
import { me } from './en/me.ts'
import { mine } from './en/mine.ts'
import { moves } from './en/moves.ts'
import { notices } from './en/notices.ts'
import { people } from './en/people.ts'
import { queue } from './en/queue.ts'
import { rows } from './en/rows.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { sop } from './en/sop.ts'

/**
 * Every word that the browser says of its own, one file for each place. A second language is a second folder beside `en`, of the same shape, chosen here.
 * What an escalation, an SOP or a refusal says comes from the server.
 * The words of the page of development are fetched with it.
 */
export const texts = { deliveries, escalate, escalation, me, mine, moves, notices, people, queue, rows, settings, shell, signIn, sop }
