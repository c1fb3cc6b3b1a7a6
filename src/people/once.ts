import { claimKey, keepAnswer } from '#src/database/once-per-key.ts'
import { type Context, inTransaction } from './context.ts'
import { refuse } from './refusals.ts'

/**
 * Do `work` once for this person and key, and give a repetition the first answer. The key is written in the same
 * transaction as the work, so a refusal or a crash leaves no key behind and the next try is judged afresh.
 * `asked` is what the key stands for; `Answer` must survive JSON.
 */
export function once<Answer extends object>(context: Context, asked: object, work: (context: Context) => Promise<Answer>) {
  return inTransaction(context, async (context): Promise<Answer> => {
    const claim = { db: context.db, owner: context.actor.id, key: context.key, at: context.now }
    const earlier = await claimKey(claim, asked)
    if (earlier?.was === 'other') throw refuse('people.key_reused', { key: context.key })
    if (earlier?.was === 'expired') throw refuse('people.key_expired', { key: context.key })
    // Only this function writes answers, and the fingerprint says it was for the same request.
    if (earlier) return earlier.answer as Answer

    const answer = await work(context)
    await keepAnswer(claim, answer)
    return answer
  })
}
