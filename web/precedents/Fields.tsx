import { Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'
import type { Personal } from '#src/knowledge/precedents/personal.ts'
import { texts } from '../texts/texts.ts'
import { PersonalFound } from './Personal.tsx'
import type { usePersonal } from './use-personal.ts'
import type { Words } from './words.ts'

const words = texts.precedents.fields

type Form = UseFormReturnType<Words>

/** What a precedent says, to whom it applies, and who applies it. */
export function Fields({ form, personal }: { form: Form; personal: ReturnType<typeof usePersonal> }) {
  return (
    <>
      <Said form={form} name="question" hint={words.questionHint} found={personal.question} />
      <Said form={form} name="ruling" hint={words.rulingHint} found={personal.ruling} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput label={words.persona} description={words.open} {...form.getInputProps('persona')} />
        <TextInput label={words.plan} description={words.open} {...form.getInputProps('plan')} />
        <TextInput label={words.amount} description={words.amountHint} {...form.getInputProps('amount')} />
      </SimpleGrid>
      <Textarea label={words.conditions} description={words.conditionsHint} autosize minRows={1} maxRows={8} {...form.getInputProps('conditions')} />
      <Radio.Group label={words.appliedBy} {...form.getInputProps('appliedBy')}>
        <Stack gap={6} mt={4}>
          {(['tier2', 'tier1'] as const).map((who) => (
            <Radio key={who} value={who} label={words.appliers[who]} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.appliedBy === 'tier1' && <TextInput label={words.upTo} description={words.upToHint} maw={320} {...form.getInputProps('upTo')} />}
      <TextInput label={words.reviewOn} type="date" maw={220} {...form.getInputProps('reviewOn')} />
    </>
  )
}

type SaidProps = { form: Form; name: 'question' | 'ruling'; hint: string; found: readonly Personal[] }

/** A text that everybody will read, with what in it may belong to the customer. */
function Said({ form, name, hint, found }: SaidProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const pointed = found.length === 0 ? hint : `${hint} ${texts.precedents.personal.found(found.length)}`
  return (
    <div>
      <Textarea ref={field} label={words[name]} description={pointed} autosize minRows={2} maxRows={12} {...form.getInputProps(name)} />
      <PersonalFound found={found} field={field} />
    </div>
  )
}
