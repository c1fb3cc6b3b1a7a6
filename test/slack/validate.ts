import { faultsOf } from './shapes.ts'

type Block = { type?: unknown; block_id?: unknown; elements?: unknown }
type Fields = Readonly<Record<string, unknown>>

/** https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/methods/chat.postMessage, read 2026-11-28: no type says these. */
const mostBlocks = 50
const mostCharacters = 40_000

/** What Slack would refuse of a message. */
export function faultsOfMessage({ text, blocks }: Fields): string[] {
  const long = typeof text === 'string' && text.length > mostCharacters ? [`text has ${text.length} characters`] : []
  const wordless = typeof text === 'string' && text.trim() !== '' ? [] : ['text is missing, which phones and screen readers get']
  if (blocks === undefined) return [...long, ...wordless]
  const many = Array.isArray(blocks) && blocks.length > mostBlocks ? [`there are ${blocks.length} blocks`] : []
  return [...long, ...wordless, ...many, ...faultsOfBlocks(blocks)]
}

/** What Slack would refuse of a modal or a home tab. */
export function faultsOfView(view: unknown): string[] {
  if (typeof view !== 'object' || view === null) return ['there is no view']
  const { blocks, type, submit } = view as Fields
  const typed = faultsOf(view, type === 'home' ? 'HomeView' : 'ModalView')
  const unsent = listed(blocks).some((block) => block.type === 'input') && type === 'modal' && submit === undefined ? ['an input has no submit'] : []
  return [...typed, ...unsent, ...faultsOfBlocks(blocks)]
}

function faultsOfBlocks(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no list']
  const typed = blocks.flatMap((block, at) => faultsOf(block, 'KnownBlock').map((fault) => `blocks[${at}]${fault}`))
  const twice = repeated(listed(blocks).map(({ block_id }) => block_id)).map((id) => `two blocks are called “${id}”`)
  const actions = listed(blocks).flatMap(({ elements }) => repeated(listed(elements).map((element) => (element as Fields).action_id)))
  const long = JSON.stringify(blocks).length > mostCharacters ? [`the blocks have ${JSON.stringify(blocks).length} characters`] : []
  return [...typed, ...twice, ...actions.map((id) => `two elements of a block are called “${id}”`), ...long]
}

const listed = (value: unknown): Block[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [])
const repeated = (ids: unknown[]) => ids.filter((id, at) => id !== undefined && ids.indexOf(id) !== at).map(String)
