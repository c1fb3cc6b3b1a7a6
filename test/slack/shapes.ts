import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beyond, limitsIn } from './limits.ts'

const source = fileURLToPath(import.meta.resolve('@slack/types')).replace(/\.js$/, '.d.ts')

/** The types of `@slack/types`, read by the compiler: they are Slack's own description of blocks and views, with the limits in their comments. */
const slackTypes = (() => {
  let read: { checker: ts.TypeChecker; named: Map<string, ts.Type> } | null = null
  return () => {
    if (read) return read
    const program = ts.createProgram([source], {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    })
    const checker = program.getTypeChecker()
    const file = program.getSourceFile(source)
    const module = file && checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${source} is no module`)
    const exported = checker.getExportsOfModule(module).map((one) => [one.name, checker.getDeclaredTypeOfSymbol(one)] as const)
    read = { checker, named: new Map(exported) }
    return read
  }
})()

/** What of a value is not as the type of this name has it, each with its path. */
export function faultsOf(value: unknown, name: string): string[] {
  const type = slackTypes().named.get(name)
  if (!type) throw new Error(`@slack/types has no ${name}`)
  return faults(value, type, '')
}

function faults(value: unknown, type: ts.Type, path: string): string[] {
  if (type.isUnion()) return faultsOfUnion(value, type.types, path)
  const { checker } = slackTypes()
  if (checker.isArrayType(type) || checker.isTupleType(type)) return faultsOfList(value, type, path)
  if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value ? [] : [`${path} is ${JSON.stringify(value)}, and not ${type.value}`]
  const plain = plainKind(type)
  if (plain) return typeof value === plain ? [] : [`${path} is no ${plain}`]
  return faultsOfObject(value, type, path)
}

function plainKind({ flags }: ts.Type): 'string' | 'number' | 'boolean' | null {
  if (flags & ts.TypeFlags.String) return 'string'
  if (flags & ts.TypeFlags.Number) return 'number'
  return flags & ts.TypeFlags.BooleanLike ? 'boolean' : null
}

/** The alternatives that bear the value's own `type`; of several, the one that it comes closest to. What is open to any `type` is no description. */
function faultsOfUnion(value: unknown, types: readonly ts.Type[], path: string): string[] {
  const given = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
  const alternatives = kindOf(value) === undefined ? given : given.filter((type) => mayBe(type, kindOf(value)))
  const found = alternatives.map((type) => faults(value, type, path)).sort((one, other) => one.length - other.length)
  return found[0] ?? [`${path} cannot be a “${String(kindOf(value))}”`]
}

const kindOf = (value: unknown) => (typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined)

function mayBe(type: ts.Type, kind: unknown): boolean {
  const { checker } = slackTypes()
  const property = type.getProperty('type')
  const declared = property && checker.getTypeOfSymbol(property)
  if (!declared) return true
  return !(declared.flags & ts.TypeFlags.String) && faults(kind, declared, '').length === 0
}

function faultsOfList(value: unknown, type: ts.Type, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is no list`]
  const [of] = slackTypes().checker.getTypeArguments(type as ts.TypeReference) // as `isArrayType` says
  return of ? value.flatMap((one, at) => faults(one, of, `${path}[${at}]`)) : []
}

function faultsOfObject(value: unknown, type: ts.Type, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
  const { checker } = slackTypes()
  const properties = checker.getPropertiesOfType(type)
  const known = new Set(properties.map(({ name }) => name))
  const given = new Map(Object.entries(value).filter(([, one]) => one !== undefined))
  const unknown = checker.getIndexInfosOfType(type).length > 0 ? [] : [...given.keys()].filter((name) => !known.has(name))
  return [
    ...unknown.map((name) => `${path}.${name} is unknown to Slack`),
    ...properties.flatMap((property) => faultsOfField(given.get(property.name), property, path)),
  ]
}

function faultsOfField(value: unknown, property: ts.Symbol, at: string): string[] {
  const { checker } = slackTypes()
  const path = `${at}.${property.name}`
  if (value === undefined) return property.flags & ts.SymbolFlags.Optional ? [] : [`${path} is missing`]
  const description = property.getJsDocTags(checker).flatMap(({ name, text }) => (name === 'description' ? [ts.displayPartsToString(text)] : []))
  const said = beyond(value, limitsIn(description.join(' '))).map((broken) => `${path} ${broken}`)
  return [...said, ...faults(value, checker.getTypeOfSymbol(property), path)]
}
