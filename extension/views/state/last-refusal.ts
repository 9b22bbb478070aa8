import { type Signal, signal } from '@preact/signals'
import { onPush } from '../../background/sync/client'

export type Refusal = { leadId: string; message: string }

/**
 * The last decision the worker would not take, which may come long after the click (offline, then somebody was faster).
 * The view that shows it sets it to null again. Listens until `abort`.
 */
export function lastRefusal(abort: AbortSignal): Signal<Refusal | null> {
  const refusal = signal<Refusal | null>(null)
  onPush((push) => {
    if (push.type === 'refused') refusal.value = { leadId: push.leadId, message: push.message }
  }, abort)
  return refusal
}
