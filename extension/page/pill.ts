import { locale } from '../ui/locale'
import { pointsWords } from '../ui/number-words'
import { quadrantName } from '../ui/quadrant-name'
import { t } from '../ui/t'
import type { Chosen } from './choose-match'
import { important } from './important'
import { drawGlyph, drawStar } from './pill-drawing'
import { PILL_STYLE } from './pill-style'

export type Pill = { show: (chosen: Chosen | null) => void }

/**
 * The small mark at the page's edge: quadrant, score, grade, star, and a dot while a hand-off waits for this person. Built of
 * nodes only, so it works under any content policy and Trusted Types, in a closed shadow root that page styles do not reach.
 * `show(null)` leaves nothing in the page.
 */
export function createPill(page: Document, onOpen: () => void, signal: AbortSignal): Pill {
  let parts: { host: HTMLElement; button: HTMLButtonElement } | null = null
  const build = () => {
    const host = page.createElement('baton-pill')
    host.style.cssText = HOST
    host.lang = locale()
    const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed', delegatesFocus: true })
    const style = page.createElement('style')
    style.textContent = PILL_STYLE
    const button = page.createElement('button')
    button.type = 'button'
    button.addEventListener('click', (click) => click.isTrusted && onOpen(), { signal })
    root.append(style, button)
    page.documentElement.append(host)
    return { host, button }
  }
  return {
    show(chosen) {
      if (!chosen) {
        parts?.host.remove()
        parts = null
        return
      }
      parts ??= build()
      if (!parts.host.isConnected) page.documentElement.append(parts.host)
      fill(parts.button, chosen)
    },
  }
}

const HOST = important('all:initial;display:block;position:fixed;inset:30vh 0 auto auto;z-index:2147483646;')

function fill(button: HTMLButtonElement, { match, possible, others }: Chosen): void {
  const { brief } = match
  const score = pointsWords(brief.score, locale())
  const shown = possible ? `${score}?` : score
  const name = brief.name ?? t('page_somebody')
  const words = [
    possible ? t('page_possible', name) : name,
    t('score_badge', score, brief.grade, quadrantName(brief.quadrant)),
    brief.namedAccount && t('named_account'),
    brief.yours && t('page_waits'),
    possible && others > 0 && t('page_others', others),
  ].filter(Boolean)
  button.title = words.join(' · ')
  // who speaks to the browser says what they see, so that is in the name too
  button.setAttribute('aria-label', `${t('page_open_card', words.join(', '))}, ${shown} ${brief.grade}`)
  button.className = [brief.quadrant, possible && 'possible', brief.yours && 'yours'].filter(Boolean).join(' ')
  const page = button.ownerDocument
  const part = (tag: string, text: string) => {
    const node = page.createElement(tag)
    node.textContent = text
    return node
  }
  button.replaceChildren(
    drawGlyph(page, brief.quadrant),
    part('b', shown),
    ' ',
    part('span', brief.grade),
    ...(brief.namedAccount ? [drawStar(page)] : []),
    ...(brief.yours ? [page.createElement('i')] : []),
  )
}
