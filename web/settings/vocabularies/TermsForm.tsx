import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { problemOf } from '../../client.ts'
import { FormRefusal } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import type { SopVersion } from '../../sop/version.ts'
import { texts } from '../../texts/texts.ts'
import { TermRows } from './TermRows.tsx'
import { lists } from './terms.ts'
import { useKeepTerms, useTerms } from './use-terms.ts'

const words = texts.settings.vocabularies

/** Personas and plans of one SOP; saving them makes its next version. */
export function TermsForm({ of }: { of: SopVersion }) {
  const { terms, isChanged, isOvertaken, change, forget } = useTerms(of)
  const { mutate, isPending, error, reset } = useKeepTerms(of)
  const refused = refusedIn(error)
  const because = isOvertaken ? words.overtaken(of.version) : isChanged ? null : words.unchanged
  const save = () =>
    mutate(terms, {
      onSuccess: (made) => {
        if (made === null) return
        forget()
        notifications.show({ message: words.saved(made.version) })
      },
    })
  return (
    <Stack gap="lg">
      <FormRefusal error={error} fields={[...refused.keys()]} />
      {lists.map((list) => (
        <TermRows
          key={list}
          list={list}
          rows={terms[list]}
          refused={refused}
          onChange={(to) => {
            reset()
            change((terms) => ({ ...terms, [list]: to(terms[list]) }))
          }}
        />
      ))}
      <Text size="sm" c="dimmed">
        {words.keeps} {words.saveDetail}
      </Text>
      <Group align="flex-start" gap="xs">
        <MoveButton busy={isPending} because={because} onClick={save}>
          {words.save(of.version + 1)}
        </MoveButton>
        {isChanged && (
          <Button
            variant="default"
            onClick={() => {
              reset()
              forget()
            }}
          >
            {words.discard}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** What the server said of single rows, by where they stand: `vocabularies.personas.2.title`. Its sentence begins with file, line and place, which nobody wrote here. */
function refusedIn(error: unknown): Map<string, string> {
  const { problems } = problemOf(error)
  return new Map(
    problems.filter(({ field }) => rowField.test(field)).map(({ field, message }) => [field, message.slice(message.indexOf(`${field}: `) + field.length + 2)]),
  )
}

const rowField = /^vocabularies\.(personas|plans)\.\d+(\.|$)/
