/** What somebody wrote over `before`, on what it is now: fields that they left alone are as they are now. */
export function merged<Words extends object>(before: Words, mine: Words, now: Words): Words {
  const names = (Object.keys(now) as (keyof Words)[]).filter((name) => mine[name] !== before[name])
  return { ...now, ...Object.fromEntries(names.map((name) => [name, mine[name]])) }
}
