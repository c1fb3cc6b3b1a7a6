/** Nothing of ours lies deeper; what a stranger nests deeper is taken as it is, so that no patch can exhaust the stack. */
const deepest = 50

/**
 * JSON Merge Patch, RFC 7396 section 2 (https://www.rfc-editor.org/rfc/rfc7396, read 2026-11-23): objects merge, arrays and values replace, null takes away.
 * Both sides are JSON values and stay as they are; a new value is answered. A member called `__proto__` is left out.
 */
export function mergePatch(target: unknown, patch: unknown, depth = 0): unknown {
  if (!isObject(patch) || depth > deepest) return patch
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name)
    else merged.set(name, mergePatch(merged.get(name), value, depth + 1))
  }
  merged.delete('__proto__')
  return Object.fromEntries(merged)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
