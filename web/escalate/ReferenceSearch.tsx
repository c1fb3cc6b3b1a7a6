import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ClipboardEvent, useEffect, useState } from 'react'
import { texts } from '../texts/texts.ts'
import { referenceOf } from './reference-of.ts'
import type { Reference } from './rows.ts'
import { type Offers, useReferenceOffers } from './use-reference-offers.ts'
import { fieldId } from './writing-context.ts'

const words = texts.rows.references

/** Where the focus goes when there is no row to go to. */
export const searchPath = 'proposal.references.search'

/** Finds what to refer to by words or by number; a link that is pasted is taken at once. */
export function ReferenceSearch({ onChoose }: { onChoose: (reference: Reference) => void }) {
  const [typed, setTyped] = useState('')
  const combobox = useCombobox()
  const offers = useReferenceOffers(typed, combobox.dropdownOpened)
  const all = offers.flatMap(({ offers }) => offers)
  const shown = all.map(({ key }) => key).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first is chosen anew whenever others are offered
  useEffect(() => {
    combobox.selectFirstOption()
  }, [shown])
  const choose = (reference: Reference | null | undefined) => {
    if (!reference) return
    setTyped('')
    combobox.closeDropdown()
    onChoose(reference)
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const pasted = typed === '' && text.includes('://') ? referenceOf(text, location.origin) : null
    if (!pasted) return
    event.preventDefault()
    choose(pasted)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(key) => choose(all.find((offer) => offer.key === key)?.reference)}>
      <Combobox.Target>
        <TextInput
          id={fieldId(searchPath)}
          size="sm"
          aria-label={words.search}
          placeholder={words.placeholder}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onPaste={paste}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <OfferList offers={offers} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

function OfferList({ offers }: { offers: Offers }) {
  return (
    <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
      {offers.length === 0 && <Combobox.Empty>{words.nothing}</Combobox.Empty>}
      {offers.map(({ title, offers }) => (
        <Combobox.Group key={title} label={title}>
          {offers.map(({ key, label, detail, reference }) => (
            <Combobox.Option key={key} value={key} disabled={reference === null}>
              <Text size="sm" lineClamp={2}>
                {label}
              </Text>
              <Text size="xs" opacity={0.8}>
                {detail}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  )
}
