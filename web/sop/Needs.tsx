import { Stack, Text } from '@mantine/core'
import { caseFields, isCaseField } from '#src/cases/fields.ts'
import { texts } from '../texts/texts.ts'
import { Anchored } from './Anchored.tsx'
import { anchorOf } from './anchors.ts'
import { type Asked, askedInOrder } from './asked.ts'
import classes from './Sop.module.css'
import type { Sop } from './version.ts'

const words = texts.sop

/** Every field in the order of the form: what is asked, why, and what happens without it. */
export function Needs({ sop }: { sop: Sop }) {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.order}
      </Text>
      {askedInOrder(sop).map((asked) => (
        <div key={asked.path} className={asked.isPart ? classes.part : undefined}>
          <Anchored id={anchorOf(asked.path)} title={asked.title} as="h3" beside={<RuleInWords rule={asked.rule} />}>
            <Text size="sm">
              {asked.question}
              {asked.or !== undefined && ` (${words.instead(titleOf(asked.or, sop))})`}
            </Text>
            {asked.choices.length > 0 && (
              <Text size="sm">
                {words.oneOf}: {asked.choices.join(', ')}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {asked.why}
            </Text>
            {asked.path === 'proposal.recommendation' && (
              <Text size="sm">
                {sop.texts.proposal} {sop.texts.unsure}
              </Text>
            )}
            {asked.placeholder !== undefined && (
              <Text size="sm" c="dimmed">
                {words.example}: {asked.placeholder}
              </Text>
            )}
          </Anchored>
        </div>
      ))}
    </Stack>
  )
}

const RuleInWords = ({ rule }: Pick<Asked, 'rule'>) => (
  <Text span className={classes.rule} data-rule={rule}>
    {words.rules[rule ?? 'none']}
  </Text>
)

function titleOf(field: string, { fields }: Sop) {
  const title = fields.find((one) => one.field === field)?.title ?? (isCaseField(field) ? caseFields[field] : field)
  return title.charAt(0).toLowerCase() + title.slice(1)
}
