import { NativeSelect, Text, TextInput } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import { addressIn } from '../parts/address-in.ts'
import { isId } from '../parts/is-id.ts'
import { OutsideLink } from '../parts/OutsideLink.tsx'
import { texts } from '../texts/texts.ts'
import { FieldShell } from './FieldShell.tsx'
import { FindingWords, MarkWords } from './FieldWords.tsx'
import classes from './Rows.module.css'
import { RowTools } from './RowTools.tsx'
import type { Reference } from './rows.ts'
import { fieldId, useWriting } from './writing-context.ts'

const words = texts.rows.references
/** What has an address elsewhere, or none: which kind it is, only the writer knows. */
const kindsElsewhere = (['sop', 'article', 'link'] as const).map((value) => ({ value, label: words.kinds[value] }))

type Props = { row: Reference; at: number; onChange: (row: Reference) => void; onRemove: () => void }

/** One reference: its kind, its title and where it leads. What Baton keeps itself has both already. */
export function ReferenceRow({ row, at, onChange, onRemove }: Props) {
  const { findingsAt } = useWriting()
  const path = `proposal.references[${row.id}]`
  const isOurs = row.kind === 'article' ? isId(row.target) : row.target !== null && row.kind !== 'link'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid
    <div role="group" aria-label={words.reference(at + 1)} className={classes.reference}>
      <div>
        <MarkWords path={path} />
        {isOurs ? <Ours row={row} target={row.target ?? ''} /> : <Elsewhere row={row} path={path} onChange={onChange} />}
        <div id={fieldId(`${path}.url`)} tabIndex={-1}>
          <FindingWords findings={[...findingsAt(`${path}.url`), ...findingsAt(`${path}.target`)]} />
        </div>
      </div>
      <RowTools words={words} place={{ at, of: at + 1 }} onRemove={onRemove} />
    </div>
  )
}

function Ours({ row: { kind, title }, target }: { row: Reference; target: string }) {
  const isNumber = kind === 'precedent' && !isId(target)
  return (
    <Text size="sm" className={classes.ours}>
      <Text span size="xs" c="dimmed" mr={8}>
        {words.kinds[kind]}
      </Text>
      <PageLink address={ourAddress(kind, target)} target="_blank" size="sm">
        {isNumber ? target : (title ?? words.kinds[kind])}
      </PageLink>
      {isNumber && title !== null && ` ${title}`}
    </Text>
  )
}

/** An earlier escalation is known by its number, what is in the knowledge base by its id. */
function ourAddress(kind: Reference['kind'], target: string) {
  if (kind === 'article') return addresses.article(target)
  if (kind === 'precedent') return isId(target) ? addresses.precedent(target) : addresses.escalation(target)
  return addresses.sop(target)
}

function Elsewhere({ row, path, onChange }: Pick<Props, 'row' | 'onChange'> & { path: string }) {
  const { kind, title, target, url } = row
  const href = addressIn(url)
  return (
    <div className={classes.elsewhere}>
      <FieldShell path={`${path}.kind`} label={words.kind} hideLabel>
        {(field) => (
          <NativeSelect
            {...field}
            size="sm"
            data={kind === 'precedent' ? [{ value: kind, label: words.kinds[kind] }, ...kindsElsewhere] : kindsElsewhere}
            value={kind}
            onChange={({ currentTarget: { value } }) => onChange({ ...row, kind: kindsElsewhere.find((one) => one.value === value)?.value ?? kind })}
          />
        )}
      </FieldShell>
      <FieldShell path={`${path}.title`} hideLabel>
        {(field) => (
          <TextInput
            {...field}
            size="sm"
            placeholder={words.titlePlaceholder}
            value={title ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...row, title: value || null })}
          />
        )}
      </FieldShell>
      {(url ?? target) !== null && (
        <Text size="xs" className={classes.address}>
          {href === null ? (url ?? target) : <OutsideLink href={href}>{url}</OutsideLink>}
        </Text>
      )}
    </div>
  )
}
