import { texts } from '../../texts/texts.ts'
import classes from './CommentField.module.css'

type Named = { id: string; name: string }
type Props = { id: string; people: readonly Named[]; active: number; onTake: (person: Named) => void }

/** People to mention, over the field in which the focus stays. */
export function MentionList({ id, people, active, onTake }: Props) {
  return (
    <div id={id} role="listbox" aria-label={texts.escalation.write.mention} className={classes.list}>
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(person)}
        >
          {person.name}
        </div>
      ))}
    </div>
  )
}
