import { Autocomplete } from '@mantine/core'
import { Choice } from '../Choice.tsx'
import { valueAt, withValueAt } from '../draft/places.ts'
import { FieldShell } from '../FieldShell.tsx'
import { MarkWords } from '../FieldWords.tsx'
import classes from '../Form.module.css'
import { useStaying } from '../use-staying.ts'
import { fieldId, type Sop, useWriting } from '../writing-context.ts'
import { LineField, TextField, useWords } from './TextField.tsx'

const paths = ['customer.name', 'customer.persona', 'customer.plan', 'customer.health', 'customer.notes'] as const
type Path = (typeof paths)[number]

/** Who the customer is, in the order in which the SOP asks; and what it does not ask for, where somebody has written it. */
export function CustomerFields() {
  const { sop, draft } = useWriting()
  const asked = sop.fields.flatMap(({ field }) => paths.find((path) => path === field) ?? [])
  const instead = sop.fields.flatMap(({ or }) => paths.find((path) => path === or) ?? [])
  const written = paths.filter((path) => valueAt(draft, path) !== null)
  const shown = useStaying([...asked, ...instead, ...written])
  const order = [...asked, ...paths.filter((path) => !asked.includes(path))]
  return (
    <div className={classes.customer}>
      <div className={classes.mark}>
        <MarkWords path="customer" />
      </div>
      {order
        .filter((path) => shown.has(path))
        .map((path) => (
          <div key={path} className={path === 'customer.notes' ? classes.whole : undefined}>
            <CustomerField path={path} />
          </div>
        ))}
    </div>
  )
}

function CustomerField({ path }: { path: Path }) {
  const { vocabularies } = useWriting().sop
  switch (path) {
    case 'customer.name':
      return <LineField path={path} />
    case 'customer.persona':
      return <OpenTerm path={path} terms={vocabularies.personas} />
    case 'customer.plan':
      return <OpenTerm path={path} terms={vocabularies.plans} />
    case 'customer.health':
      return <Health />
    case 'customer.notes':
      return <TextField path={path} lines={1} />
  }
}

/** One of the words that are known, which are offered; or another. */
function OpenTerm({ path, terms }: { path: Path; terms: Sop['vocabularies']['plans'] }) {
  const [words, write] = useWords(path)
  const known = (text: string) => terms.find(({ title }) => title.toLowerCase() === text.trim().toLowerCase())?.value
  return (
    <FieldShell path={path}>
      {(field) => (
        <Autocomplete
          {...field}
          size="sm"
          openOnFocus={false}
          data={[...new Set(terms.map(({ title }) => title))]}
          value={terms.find(({ value }) => value === words)?.title ?? words}
          onChange={(text) => write(known(text) ?? text)}
        />
      )}
    </FieldShell>
  )
}

function Health() {
  const { sop, draft, change } = useWriting()
  const path = 'customer.health'
  return (
    <FieldShell path={path} group>
      <Choice
        labelledBy={`${fieldId(path)}-label`}
        options={sop.vocabularies.health.map(({ value, title }) => ({ value, label: title }))}
        value={draft.customer.health}
        onChange={(health) => change((draft) => withValueAt(draft, path, health))}
      />
    </FieldShell>
  )
}
