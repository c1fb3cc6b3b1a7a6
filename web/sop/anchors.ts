/**
 * Where on an SOP's page a field or a criterion stands, from how findings and marks name it: rows lose their ids, because an SOP
 * speaks of all rows alike (`steps[k3f].saw` → `steps.saw`). A criterion is `criteria:beyond-access`.
 */
export const anchorOf = (path: string) => path.replaceAll(/\[[^\]]*\]/g, '')

/** The nearest place that there is: an SOP may say something of `steps` and nothing of `steps.verdict`, or only of parts of `customer`. */
export function nearestAnchor(asked: string, there: readonly string[]): string | null {
  for (let anchor = asked; anchor !== ''; anchor = anchor.replace(/[.:]?[^.:]*$/, '')) {
    const found = there.find((one) => one === anchor) ?? there.find((one) => one.startsWith(`${anchor}.`))
    if (found !== undefined) return found
  }
  return null
}
