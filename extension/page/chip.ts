import type { Match } from '../background/protocol'
import { locale } from '../ui/locale'
import { pointsWords } from '../ui/number-words'
import { quadrantName } from '../ui/quadrant-name'
import { t } from '../ui/t'
import { CHIP_HOST, CHIP_STYLE } from './chip-style'

/** As it is called in the page; whoever watches the page can tell it from the page's own elements. */
export const CHIP_NAME = 'baton-chip'

/** A lead's score beside its name: quadrant, score, star for a named account; all of it in words for who cannot see it. */
export function createChip(page: Document, { brief, confidence }: Match): HTMLElement {
  const host = page.createElement(CHIP_NAME)
  host.style.cssText = CHIP_HOST
  host.lang = locale()
  const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed' })
  const style = page.createElement('style')
  style.textContent = CHIP_STYLE
  const isPossible = confidence === 'possible'
  // tenths would take the name's room; rounded down, so that none seems to have reached what it has not
  const whole = pointsWords(Math.floor(brief.score), locale())
  const words = [
    isPossible && t('page_possible', brief.name ?? t('page_somebody')),
    t('score_badge', pointsWords(brief.score, locale()), brief.grade, quadrantName(brief.quadrant)),
    brief.namedAccount && t('named_account'),
    brief.yours && t('page_waits'),
  ].filter(Boolean)
  const chip = page.createElement('span')
  chip.className = `${brief.quadrant} ${confidence}`
  chip.role = 'img'
  chip.ariaLabel = words.join(', ')
  chip.title = words.join(' · ')
  chip.append(page.createElement('i'), `${whole}${isPossible ? '?' : ''}`)
  if (brief.namedAccount) chip.append(star(page))
  root.append(style, chip)
  return host
}

function star(page: Document): HTMLElement {
  const mark = page.createElement('b')
  mark.textContent = '★'
  return mark
}
