import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { addresses } from '../../addresses.ts'
import { BareLink } from '../../navigate.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { texts } from '../../texts/texts.ts'
import { MakeToken } from './MakeToken.tsx'
import { TokenTable } from './TokenTable.tsx'
import { useTokens, type Whose } from './use-tokens.ts'

const words = texts.me.tokens

/** One's own tokens, with the form that makes one; or everybody's, for an administrator to see and to revoke. */
export function Tokens({ of }: { of: Whose }) {
  const query = useTokens(of)
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={760}>
        {of === 'me' ? words.detail : words.everybodysDetail}
      </Text>
      {of === 'me' && <MakeToken />}
      <Loaded
        query={query}
        loading={<Skeleton height={120} />}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={() => (of === 'me' ? <NoneYet /> : <NobodyHasOne />)}
      >
        {({ pages }) => <TokenTable of={of} tokens={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      <More pages={query} label={words.more} />
    </Stack>
  )
}

const NoneYet = () => (
  <Text size="sm" c="dimmed">
    {words.none}
  </Text>
)

const NobodyHasOne = () => (
  <Empty {...words.noneOfAll}>
    <Button component={BareLink} address={addresses.me()} variant="default">
      {words.toOwn}
    </Button>
  </Empty>
)
