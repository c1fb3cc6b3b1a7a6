type Parameter = { name: string; in: string }
type Operation = { parameters?: unknown[] }
type Document = { paths?: object; components?: object }

/** A parameter that this many operations declare alike is described once. */
const fewest = 3

/**
 * The same OpenAPI document with each parameter that many operations share under `components.parameters`, and a `$ref` in its place
 * (https://spec.openapis.org/oas/v3.1.1.html#components-object, read 2026-12-01).
 */
export function sharingParameters<Given extends Document>(document: Given): Given {
  const { paths = {}, components = {} } = document
  const names = namesOf(parametersIn(paths))
  const parameters = Object.fromEntries([...names].map(([text, name]) => [name, JSON.parse(text)]))
  const shared = (one: unknown) => {
    const name = names.get(JSON.stringify(one))
    return name === undefined ? one : { $ref: `#/components/parameters/${name}` }
  }
  return { ...document, components: { ...components, parameters }, paths: mapParameters(paths, shared) }
}

/** By the JSON of a parameter, the name under which it is shared, such as `query-limit`; a second one of that name is `query-limit-2`. */
function namesOf(all: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const [text, same] of Map.groupBy(all, (one) => JSON.stringify(one))) {
    if (same.length < fewest) continue
    const { in: place, name } = same[0] as Parameter
    const before = [...names.values()].filter((other) => other.replace(/-\d+$/, '') === `${place}-${name}`).length
    names.set(text, before === 0 ? `${place}-${name}` : `${place}-${name}-${before + 1}`)
  }
  return names
}

const parametersIn = (paths: object): unknown[] =>
  Object.values(paths).flatMap((methods: object) => Object.values(methods).flatMap((operation: Operation) => operation.parameters ?? []))

function mapParameters(paths: object, map: (one: unknown) => unknown): object {
  const operation = (one: Operation) => (one.parameters ? { ...one, parameters: one.parameters.map(map) } : one)
  const methods = (all: object) => Object.fromEntries(Object.entries(all).map(([method, one]) => [method, operation(one)]))
  return Object.fromEntries(Object.entries(paths).map(([path, all]) => [path, methods(all)]))
}
