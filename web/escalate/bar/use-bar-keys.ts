import { addresses } from '../../addresses.ts'
import { useActions } from '../../keyboard/actions.tsx'
import { useGo } from '../../navigate.tsx'
import { texts } from '../../texts/texts.ts'
import { keys } from './Bar.tsx'

const { bar: words, group } = texts.escalate

type Asked = { number: string | null; isReturned: boolean; hasStops: boolean; onNext: () => void; onSubmit: () => void }

/** The keys of the form, also while somebody types. */
export function useBarKeys({ number, isReturned, hasStops, onNext, onSubmit }: Asked) {
  const go = useGo()
  useActions(group, [
    { id: 'form-submit', label: isReturned ? words.submit.returned : words.submit.draft, keys: keys.submit, whileTyping: true, run: onSubmit },
    { id: 'form-next', label: words.nextLong, keys: keys.next, whileTyping: true, because: hasStops ? null : words.nothingOpen, run: onNext },
    ...(number === null ? [] : [{ id: 'form-read', label: words.read, run: () => go(addresses.escalation(number)) }]),
  ])
}
