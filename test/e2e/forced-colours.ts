import type { Page } from 'playwright-core'

/**
 * Shows a page in high contrast and answers what can no longer be told apart there: the cells and the dot of a quadrant's picture, the
 * glyphs of scores, the pill, a filter that is on from one that is off, and where the card ends. Open shadow roots count.
 */
export async function lostInForcedColours(page: Page, colorScheme: 'light' | 'dark' = 'dark'): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme })
  const lost = await page.evaluate(() => {
    const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = rgb(color).map((part) =>
        part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (one: string, other: string) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
      return (light + 0.05) / (dark + 0.05)
    }
    const isClear = (color: string) => rgb(color)[3] === 0
    const behind = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
        const { backgroundColor } = getComputedStyle(at)
        if (!isClear(backgroundColor)) return backgroundColor
      }
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)'
    }
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    const found: string[] = []
    const mustShow = (what: string, color: string, on: string) => {
      if (isClear(color) || contrast(color, on) < 3) found.push(`${what}: ${color} on ${on}`)
    }
    for (const glyph of all('.glyph')) mustShow(`glyph ${glyph.title}`, getComputedStyle(glyph).color, behind(glyph))
    for (const cell of all('.quadrant-cell')) {
      const { borderTopWidth, borderTopColor } = getComputedStyle(cell)
      mustShow('cell', Number.parseFloat(borderTopWidth) > 0 ? borderTopColor : 'rgba(0, 0, 0, 0)', behind(cell))
    }
    for (const dot of all('.quadrant-dot')) {
      const { backgroundColor, borderTopColor } = getComputedStyle(dot)
      mustShow('dot', dot.classList.contains('hollow') ? borderTopColor : backgroundColor, behind(dot.parentElement!))
    }
    for (const button of all('button').filter((one) => (one.getRootNode() as ShadowRoot).host?.localName === 'baton-pill')) {
      const { color, borderTopColor } = getComputedStyle(button)
      mustShow('the pill’s words', color, behind(button))
      mustShow('the pill’s edge', borderTopColor, behind(button))
      mustShow('the pill’s quadrant', getComputedStyle(button.querySelector('svg')!).color, behind(button))
    }
    for (const chip of all('span[role="img"]').filter((one) => (one.getRootNode() as ShadowRoot).host?.localName === 'baton-chip')) {
      mustShow('a chip’s edge', getComputedStyle(chip).borderTopColor, behind(chip))
      for (const mark of chip.querySelectorAll('i, b')) mustShow('a chip’s quadrant or star', getComputedStyle(mark).color, behind(chip))
    }
    const grounds = (on: boolean) => new Set(all(`.filter[aria-pressed="${on}"]`).map((filter) => getComputedStyle(filter).backgroundColor))
    for (const ground of grounds(true)) if (grounds(false).has(ground)) found.push('a filter that is on looks as one that is off')
    for (const filter of all('.filter[aria-pressed="true"]')) mustShow('filter', getComputedStyle(filter).color, behind(filter))
    for (const card of all('.card')) if (getComputedStyle(card).borderTopStyle === 'none') found.push('the card has no edge')
    return found
  })
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  return lost
}
