import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './office.ts'
import { open, places } from './places.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page keeps anybody out, in ${colorScheme}`, async ({ as }) => {
    test.setTimeout(240_000)
    for (const { name, path, who } of places) {
      const page = await as(who, { colorScheme, reducedMotion: 'reduce' })
      await open(page, path)
      const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })))
      expect.soft(found, name).toEqual([])
      await page.close()
    }
  })
}

test('no page of a phone’s width has to be moved sideways, nor one that is enlarged to 200 %', async ({ as }) => {
  test.setTimeout(180_000)
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 640, height: 400 },
  ]) {
    for (const { name, path, who } of places) {
      const page = await as(who, { viewport, reducedMotion: 'reduce' })
      await open(page, path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, `${name} at ${viewport.width} px`).toBeLessThanOrEqual(viewport.width)
      await page.close()
    }
  }
})
