import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Card } from '#shared/schema/lead'
import { type LeadList, leadList } from '../state/lead-list'
import { type WaitingList, waitingList } from '../state/waiting-list'

export type LiveLists = {
  list: LeadList
  waiting: ReadonlySignal<WaitingList | null>
  /** the last lead that began to wait while the popup was open; spoken, not shown */
  newlyWaiting: ReadonlySignal<Card | null>
  /** where the list was scrolled to when it was left */
  scrolledPx: number
  /** `data-row` of the row a lead was opened from */
  openedRow: string | null
}

/** Both lists of the popup, alive until `abort`. */
export function liveLists(abort: AbortSignal): LiveLists {
  const waiting = waitingList(abort)
  const newlyWaiting = signal<Card | null>(null)
  let known: Set<string> | null = null
  const stop = effect(() => {
    const cards = waiting.value?.cards
    if (!cards) return
    const fresh = known && cards.find((card) => !known!.has(card.id))
    known = new Set(cards.map((card) => card.id))
    if (fresh) newlyWaiting.value = fresh
  })
  abort.addEventListener('abort', stop, { once: true })
  return { list: leadList(abort), waiting, newlyWaiting, scrolledPx: 0, openedRow: null }
}
