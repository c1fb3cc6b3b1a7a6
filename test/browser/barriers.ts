import AxeBuilder from '@axe-core/playwright'
import type { Page } from './office.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What keeps somebody out of this page. */
export async function barriers(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })))
}
