/** Which text answers: an article's or a precedent's id, or `name#part` of an SOP. */
export type Answering = { kind: 'article' | 'precedent' | 'sop'; id: string }

/** An SOP is named as a whole, whichever part of it says so. */
export const wholeOf = ({ kind, id }: Answering): Answering => ({ kind, id: kind === 'sop' ? id.replace(/#.*/s, '') : id })

/** What a closing by it says. */
export const solvedBy = (answering: Answering) => ({ outcome: 'self-served' as const, solvedBy: wholeOf(answering) })
