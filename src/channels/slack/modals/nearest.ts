/** The block at which something about a field is said. That of `steps[k3f].saw` is its row's, else the list's, else one beside it, else the first. */
export function nearest(blocks: readonly string[], field: string): string {
  const bare = field.replace(/\[[^\]]*\]/g, '[]')
  const [first = ''] = bare.split(/[.[]/)
  const names = [field, field.replace(/\.[^.[\]]*$/, ''), bare, bare.replace(/\[\].*$/, ''), first]
  return names.find((name) => blocks.includes(name)) ?? blocks.find((id) => first !== '' && id.split(/[.[]/)[0] === first) ?? blocks[0] ?? ''
}

/** The ids of the fields of a view. */
export const inputsOf = ({ blocks }: { blocks: readonly { type: string; block_id?: string }[] }) =>
  blocks.filter(({ type }) => type === 'input').flatMap(({ block_id }) => block_id ?? [])
