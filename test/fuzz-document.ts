import type { Schema } from './fuzz-values.ts'

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }
type Content = Record<string, { schema: Schema }>
export type Operation = {
  method: string
  path: string
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
  /** How a caller proves who they are, where it is not by token or session. */
  security?: Record<string, string[]>[]
}
type Document = { paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>> }

export function operationsOf(document: Document): Operation[] {
  const { paths } = resolvedIn(document, document) as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  )
}

/** The same with every `$ref` replaced by what it names; none of ours is part of itself. */
function resolvedIn(document: object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => resolvedIn(document, one))
  if (typeof value !== 'object' || value === null) return value
  const { $ref } = value as { $ref?: unknown }
  if (typeof $ref === 'string') return resolvedIn(document, named(document, $ref))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolvedIn(document, one)]))
}

/** `#/components/schemas/Case` → that part of the document; undefined when there is no such part. */
export const named = (document: object, ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
