import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'

export type Path = readonly PropertyKey[]

/**
 * Where in the text a path stands, as an offset from its beginning. What is missing is told at the nearest thing around it;
 * `key` names a member of what the path leads to, told at its name and not its value.
 */
export function offsetOf(document: Document, path: Path, key?: string): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const next = into(resolved(node, document), step)
    if (next === undefined) return offset
    node = next.value
    offset = startOf(next.value) ?? startOf(next.key) ?? offset
  }
  return key === undefined ? offset : (startOf(into(resolved(node, document), key)?.key) ?? offset)
}

const resolved = (node: unknown, document: Document): unknown => (isAlias(node) ? node.resolve(document) : node)
const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined)

function into(node: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number') return step in node.items ? { value: node.items[step] } : undefined
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isNamed(key, step))
  return pair && { key: pair.key, value: pair.value }
}

const isNamed = (key: unknown, step: PropertyKey) => String(isScalar(key) ? key.value : key) === String(step)
