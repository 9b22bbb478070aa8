import { type ReadonlySignal, signal } from '@preact/signals'
import type { Card } from '#shared/schema/lead'
import { ask } from '../../background/sync/client'
import { onChanges } from './on-changes'

export type WaitingList = { cards: readonly Card[]; total: number }

/** The hand-offs that wait for this member, most urgent first; null until the first answer. Current until `abort`. */
export function waitingList(abort: AbortSignal, limit = 25): ReadonlySignal<WaitingList | null> {
  const waiting = signal<WaitingList | null>(null)
  let question = 0
  const read = async () => {
    const mine = ++question
    const answer = await ask('waiting', { limit })
    if (answer.ok && mine === question && !abort.aborted) waiting.value = answer.value
  }
  onChanges(() => void read(), abort)
  void read()
  return waiting
}
