import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { memo, useLayoutEffect, useRef } from 'react'
import type { Address } from '../addresses.ts'
import { EscalationPanel } from '../escalation/EscalationPanel.tsx'
import { BareLink } from '../navigate.tsx'
import { PageHeading } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Left } from './Left.tsx'
import classes from './QueuePage.module.css'

const words = texts.queue

type Props = {
  number: string
  /** It stands in the list no more. */
  gone: boolean
  /** It stood there before. */
  seen: boolean
  onNext: () => void
}

/** The escalation beside the list. The next one is read from its beginning. */
export const Beside = memo(function Beside(props: Props) {
  const scroller = useRef<HTMLElement>(null)
  const { number } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is what begins anew
  useLayoutEffect(() => void scroller.current?.scrollTo(0, 0), [number])
  return (
    <section ref={scroller} className={classes.side} aria-label={words.panel(number)}>
      <Open {...props} />
    </section>
  )
})

/** The escalation where there is no room for a list beside it. */
export function Alone({ back, ...props }: Props & { back: Address }) {
  return (
    <div className={classes.alone}>
      <VisuallyHidden>
        <PageHeading>{words.titleWith(props.number)}</PageHeading>
      </VisuallyHidden>
      <Button component={BareLink} address={back} variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} mr="auto">
        {words.back}
      </Button>
      <Open {...props} />
    </div>
  )
}

function Open(props: Props) {
  return (
    <>
      <Left key={props.number} {...props} />
      <EscalationPanel number={props.number} />
    </>
  )
}
