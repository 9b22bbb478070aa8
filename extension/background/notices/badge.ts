import { browser } from 'wxt/browser'
import type { Card } from '#shared/schema/lead'
import { t, tn } from '../../ui/t'

const COLOURS = { overdue: '#b3261e', urgent: '#b35c00', calm: '#1f5fbf' }
/** a quarter of the shortest decision window of DEFAULTS (30 minutes) */
const URGENT_MS = 8 * 60_000

/** Shows how many hand-offs wait on the toolbar button: red when one is overdue, amber when one is nearly so or raised a hand. */
export async function showBadge(waiting: readonly Card[], now: number): Promise<void> {
  const text = waiting.length === 0 ? '' : waiting.length > 99 ? '99+' : String(waiting.length)
  await browser.action.setBadgeText({ text })
  await browser.action.setTitle({ title: waiting.length === 0 ? t('ext_action') : tn('ext_badge_waiting', waiting.length) })
  if (text === '') return
  await browser.action.setBadgeBackgroundColor({ color: COLOURS[urgencyOf(waiting, now)] })
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
}

export function urgencyOf(waiting: readonly Card[], now: number): keyof typeof COLOURS {
  const left = waiting.map((card) => (card.handoff?.clocks.decidedDueAt ?? Number.POSITIVE_INFINITY) - now)
  if (left.some((ms) => ms <= 0)) return 'overdue'
  return left.some((ms) => ms <= URGENT_MS) || waiting.some((card) => card.handoff?.trigger === 'hand-raise') ? 'urgent' : 'calm'
}
