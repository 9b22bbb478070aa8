import { ask } from '../background/client'
import type { Match } from '../background/protocol'
import { locale } from '../ui/locale'
import { pointsWords } from '../ui/number-words'
import { quadrantName } from '../ui/quadrant-name'
import { t } from '../ui/t'
import { CHIP_HOST, CHIP_STYLE } from './chip-style'
import { drawGlyph, drawStar } from './pill-drawing'

/** As it is called in the page; whoever watches the page can tell it from the page's own elements. */
export const CHIP_NAME = 'baton-chip'

/** What a row does with a press must not happen when the chip in it is pressed. */
const PRESSES = ['pointerdown', 'mousedown', 'mouseup', 'click'] as const

/** A lead's score beside its name: quadrant, score, star for a named account; all of it in words for who cannot see it. */
export function createChip(page: Document, match: Match): HTMLElement {
  const host = page.createElement(CHIP_NAME)
  host.style.cssText = CHIP_HOST
  const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed' })
  const style = page.createElement('style')
  style.textContent = CHIP_STYLE
  const chip = page.createElement('span')
  const { brief, confidence } = match
  const isPossible = confidence === 'possible'
  const score = pointsWords(brief.score, locale())
  const words = [
    isPossible && t('page_possible', brief.name ?? t('page_somebody')),
    t('score_badge', score, brief.grade, quadrantName(brief.quadrant)),
    brief.namedAccount && t('named_account'),
    brief.yours && t('page_waits'),
  ].filter(Boolean)
  chip.className = `${brief.quadrant} ${confidence}`
  chip.role = 'img'
  chip.ariaLabel = words.join(', ')
  chip.title = words.join(' · ')
  chip.append(drawGlyph(page, brief.quadrant), isPossible ? `${score}?` : score)
  if (brief.namedAccount) chip.append(drawStar(page))
  for (const press of PRESSES) chip.addEventListener(press, (event) => pressed(event, match))
  root.append(style, chip)
  return host
}

function pressed(event: Event, { brief, confidence }: Match): void {
  event.stopPropagation()
  if (event.type !== 'click') return
  event.preventDefault()
  if (event.isTrusted) void ask('openCard', { leadId: brief.leadId, possible: confidence === 'possible' })
}
